import type { Customer } from '../../entities/index.js';
import {
  ContractApproveInput,
  ContractDraftInput,
  ContractEditInput,
  ContractReopenInput,
  ContractReturnInput,
  ContractSignInput,
  CustomerEditInput,
  CustomerRegisterInput,
} from '../../schema/sales/inputs.js';
import { draftContract } from '../../services/sales/draftContract.js';
import { editContract } from '../../services/sales/editContract.js';
import { keepCustomer } from '../../services/sales/keepCustomer.js';
import { registerCustomer } from '../../services/sales/registerCustomer.js';
import { review } from '../../services/sales/review.js';
import { sign } from '../../services/sales/sign.js';
import type { Work } from '../../services/flow/work.js';
import { entering } from '../../services/stewardship/dataReviews.js';
import { bind } from '../flow/bind.js';
import { amendmentSteps } from './amendmentSteps.js';
import { orderSteps } from './orderSteps.js';
import { quotationSteps } from './quotationSteps.js';

export const salesSteps = {
  ...amendmentSteps,
  ...orderSteps,
  ...quotationSteps,
  customerRegister: bind(CustomerRegisterInput, registerCustomer),
  customerEdit: bind(CustomerEditInput, (work: Work<Customer>, given) => keepCustomer(work, work.record, given)),
  contractDraft: bind(ContractDraftInput, draftContract),
  contractEdit: bind(ContractEditInput, editContract),
  contractReopen: bind(ContractReopenInput, editContract),
  contractReturn: bind(ContractReturnInput, review),
  contractApprove: bind(ContractApproveInput, review),
  contractSign: bind(ContractSignInput, entering(sign)),
};
