/** What whoever sells does with an amendment. */
export const amendmentWork = [
  'amendmentDraft',
  'amendmentEdit',
  'amendmentSubmit',
  'amendmentWithdraw',
  'amendmentReopen',
  'amendmentPresent',
  'amendmentDrop',
];

/** What colleagues see of the orders that they see, and customers do not. */
export const insideOrders = ['handoffRead', 'issueRead', 'qualityCheckRead'];

/** What whoever carries out an order does to keep it on its way. */
export const tracking = [
  'milestonePlan',
  'milestoneMove',
  'milestoneReach',
  'milestoneDrop',
  'issueRaise',
  'issueResolve',
  'issueConfirm',
  'issueReopen',
];

/** What whoever sells does with an order. */
export const orderWork = [
  'orderCreate',
  'orderEdit',
  'orderHandOff',
  'orderInvolve',
  'orderHold',
  'orderResume',
  'orderRecordAcceptance',
  'orderClose',
  'changeRaise',
  'changeAssess',
  'changeReassess',
  'changeRecordConfirmation',
  'changeApply',
  'changeReject',
  'changeWithdraw',
  ...tracking,
];

/** What a department does with what it is handed. */
export const receiving = ['handoffAcknowledge', 'handoffQuery'];

/** What whoever plans and runs production does with an order. */
export const production = [
  'productionPlan',
  'productionReplan',
  'productionStart',
  'productionFinish',
  'productionDrop',
  'orderReady',
];

/** What whoever inspects what was produced decides. */
export const qualityDeciding = ['productionPass', 'productionReject'];

/** What whoever carries an order to the customer does with it. */
export const logistics = ['shipmentDispatch', 'shipmentDeliver', 'shipmentLose', 'orderShip'];

/** What the customer's own people do. */
export const byCustomers = ['orderRead', 'orderAccept', 'changeRaise', 'changeConfirm', 'changeWithdraw'];
