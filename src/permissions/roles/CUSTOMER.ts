import type { DefaultRole } from '../defaultRole.js';

/** The customer’s own people. */
export const CUSTOMER: DefaultRole = {
  en: 'Customer',
  zh: '客户',
  outside: true,
  grants: [
    ['CUSTOMER_OWN', 'customerRead', 'quotationRead', 'quotationAccept', 'quotationReject'],
    ['CUSTOMER_OWN', 'orderRead', 'orderAccept', 'changeRequestRaise', 'changeRequestConfirm', 'changeRequestWithdraw'],
    ['CUSTOMER_OWN', 'ticketRead', 'ticketFile', 'ticketConfirm', 'ticketReopen', 'satisfactionSurveyAnswer'],
    ['OWN', 'accountChangePassword', 'accountConfirmEmail'],
  ],
};
