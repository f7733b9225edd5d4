/** The intake of tickets. */
export const intake = ['ticketReceive', 'ticketEdit', 'ticketAccept'];

/** The steps of solving a ticket. */
export const ticketWork = [
  'ticketAssign',
  'ticketQueue',
  'ticketReassign',
  'ticketRequeue',
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

/** The scheduling of field visits. */
export const sending = ['fieldVisitPlan', 'fieldVisitMove', 'fieldVisitCancel'];

/** What after-sales service sees of the customer, its orders and our products. */
export const surroundings = ['customerRead', 'orderRead', 'productRead'];
