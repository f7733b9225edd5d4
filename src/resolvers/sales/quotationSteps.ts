import type { Quotation } from '../../entities/index.js';
import { QuotationDraftInput, QuotationEditInput, QuotationSendInput } from '../../schema/sales/quotationInputs.js';
import { StepInput } from '../../schema/steps.js';
import { checkQuotation } from '../../services/sales/checkQuotation.js';
import { draftQuotation } from '../../services/sales/draftQuotation.js';
import { lapseApprovals } from '../../services/sales/lapseApprovals.js';
import { sendQuotation } from '../../services/sales/sendQuotation.js';
import { submitQuotation } from '../../services/sales/submitQuotation.js';
import { wordQuotation } from '../../services/sales/wordQuotation.js';
import type { Work } from '../../services/flow/work.js';
import { bind } from '../flow/bind.js';

export const quotationSteps = {
  quotationDraft: bind(QuotationDraftInput, draftQuotation),
  quotationEdit: bind(QuotationEditInput, (work: Work<Quotation>, given) => wordQuotation(work, work.record, given)),
  quotationCheck: bind(StepInput, checkQuotation),
  quotationSubmit: bind(StepInput, submitQuotation),
  quotationWithdraw: bind(StepInput, lapseApprovals),
  quotationSend: bind(QuotationSendInput, sendQuotation),
  priceApprovalDecline: bind(StepInput, lapseApprovals),
};
