/** What sales does with a contract once it is drafted. */
export const contractWork = [
  'contractEdit',
  'contractSubmit',
  'contractWithdraw',
  'contractReopen',
  'contractPresent',
  'contractStart',
  'contractComplete',
  'contractDrop',
  'obligationFulfil',
];

/** What sales does with an amendment. */
export const amendmentWork = [
  'amendmentDraft',
  'amendmentEdit',
  'amendmentSubmit',
  'amendmentWithdraw',
  'amendmentReopen',
  'amendmentPresent',
  'amendmentDrop',
];

/** What those who quote or approve prices see of products, and of quotations beyond what the customer is told. */
export const pricing = [
  'productRead',
  'priceListRead',
  'quotationReadDiscount',
  'quotationLineReadListPrice',
  'quotationLineReadDiscount',
  'priceCheckRead',
  'priceApprovalRead',
];

/** What sales does with a quotation once it is drafted. */
export const quotationWork = [
  'quotationEdit',
  'quotationCheck',
  'quotationSubmit',
  'quotationWithdraw',
  'quotationSend',
  'quotationRecordAcceptance',
  'quotationDrop',
];

/** What colleagues see of the orders that they see, and customers do not. */
export const insideOrders = ['handoffRead', 'orderIssueRead', 'qualityCheckRead'];

/** What those who carry out an order do to keep it on its way. */
export const tracking = [
  'milestonePlan',
  'milestoneMove',
  'milestoneReach',
  'milestoneDrop',
  'orderIssueRaise',
  'orderIssueResolve',
  'orderIssueConfirm',
  'orderIssueReopen',
];

/** What sales does with an order. */
export const orderWork = [
  'orderCreate',
  'orderEdit',
  'orderHandOff',
  'orderInvolve',
  'orderHold',
  'orderResume',
  'orderRecordAcceptance',
  'orderClose',
  'changeRequestRaise',
  'changeRequestAssess',
  'changeRequestReassess',
  'changeRequestRecordConfirmation',
  'changeRequestApply',
  'changeRequestReject',
  'changeRequestWithdraw',
  ...tracking,
];

/** What a department does with what it is handed. */
export const receiving = ['handoffAcknowledge', 'handoffQuery'];
