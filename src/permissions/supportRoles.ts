import type { DefaultRole } from './defaultRole.js';
import { filing } from './filing.js';
import { headingTeam } from './headingTeam.js';
import { correctingData } from './stewardshipRoles.js';
import { insideOrders, receiving, tracking } from './orderGrants.js';

/** What whoever takes in what customers ask does. */
const intake = ['ticketReceive', 'ticketEdit', 'ticketAccept'];

/** What whoever solves a ticket does with it. */
const ticketWork = [
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
const sending = ['fieldVisitPlan', 'fieldVisitMove', 'fieldVisitCancel'];

/** What is seen of the customer, its orders and our products by whoever helps. */
const surroundings = ['customerRead', 'orderRead', 'productRead'];

/** What the customer's own people do about tickets. */
export const ticketsByCustomers = ['ticketRead', 'ticketFile', 'ticketConfirm', 'ticketReopen', 'surveyAnswer'];

/** The roles of after-sales service. */
export const supportRoles: Readonly<Record<string, DefaultRole>> = {
  SUPPORT_AGENT: {
    en: 'Support agent',
    zh: '客服/技术支持',
    grants: [
      ['INVOLVED', 'ticketRead', ...intake],
      ['OWN', 'ticketRead', ...ticketWork, ...filing],
      ...correctingData('OWN'),
      ['DEPARTMENT', 'ticketRead', 'ticketTake', ...sending],
      ['ALL', 'ticketReadPartCost', ...surroundings],
    ],
  },
  SUPPORT_LEAD: {
    en: 'Support lead',
    zh: '售后主管',
    grants: [
      ['INVOLVED', 'ticketRead', ...intake],
      [
        'DEPARTMENT_TREE',
        'ticketRead',
        'ticketTake',
        'ticketDrop',
        'ticketReassess',
        'ticketApproveParts',
        ...ticketWork,
        ...filing,
      ],
      ['DEPARTMENT_TREE', 'followUpComplete', ...sending],
      ...correctingData('DEPARTMENT_TREE'),
      ...headingTeam,
      ['DEPARTMENT', ...receiving],
      ['QUEUE', ...tracking],
      ['ALL', 'ticketReadPartCost', 'followUpRead', ...surroundings, ...insideOrders],
    ],
  },
  FIELD_ENGINEER: {
    en: 'Field engineer',
    zh: '现场工程师',
    grants: [
      ['COLLABORATING', 'ticketRead'],
      ['OWN', 'fieldVisitArrive', 'fieldVisitComplete', ...filing],
      ['ALL', 'productRead'],
    ],
  },
};
