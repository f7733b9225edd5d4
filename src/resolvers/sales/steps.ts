import type { Customer } from '../../entities/index.js';
import {
  ContractApproveInput,
  ContractDraftInput,
  ContractEditInput,
  ContractReopenInput,
  ContractReturnInput,
  ContractSignInput,
  ContractTransferInput,
  CustomerEditInput,
  CustomerRegisterInput,
  CustomerTransferInput,
} from '../../schema/sales/inputs.js';
import { draftContract } from '../../services/sales/draftContract.js';
import { editContract } from '../../services/sales/editContract.js';
import { keepCustomer } from '../../services/sales/keepCustomer.js';
import { registerCustomer } from '../../services/sales/registerCustomer.js';
import { reviewContract } from '../../services/sales/reviewContract.js';
import { signContract } from '../../services/sales/signContract.js';
import { transfer } from '../../services/sales/transfer.js';
import type { Work } from '../../services/flow/work.js';
import { bind } from '../flow/bind.js';

export const salesSteps = {
  customerRegister: bind(CustomerRegisterInput, registerCustomer),
  customerEdit: bind(CustomerEditInput, (work: Work<Customer>, given) => keepCustomer(work, work.record, given)),
  customerTransfer: bind(CustomerTransferInput, transfer),
  contractDraft: bind(ContractDraftInput, draftContract),
  contractEdit: bind(ContractEditInput, editContract),
  contractReopen: bind(ContractReopenInput, editContract),
  contractReturn: bind(ContractReturnInput, reviewContract),
  contractApprove: bind(ContractApproveInput, reviewContract),
  contractTransfer: bind(ContractTransferInput, transfer),
  contractSign: bind(ContractSignInput, signContract),
};
