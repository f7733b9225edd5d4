/** What whoever takes in what customers ask does. */
export const intake = ['ticketReceive', 'ticketEdit', 'ticketAccept'];

/** What whoever solves a ticket does with it. */
export const ticketWork = [
  'ticketAssign',
  'ticketReassign',
  'ticketAssess',
  'ticketStart',
  'ticketNotify',
  'ticketPlanParts',
  'ticketWaitForCustomer',
  'ticketWaitForParts',
  'ticketResume',
  'ticketResolve',
  'ticketReopen',
  'ticketClose',
];

/** What is done about visits to customers by whoever sends somebody. */
export const sending = ['fieldVisitPlan', 'fieldVisitMove', 'fieldVisitCancel'];

/** What is seen of the customer, its orders and our products by whoever helps. */
export const surroundings = ['customerRead', 'orderRead', 'productRead'];
