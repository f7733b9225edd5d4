import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { headingTeam } from './fragments/organization.js';
import { insideOrders, receiving, tracking } from './fragments/sales.js';
import { correctingData } from './fragments/stewardship.js';
import { intake, sending, surroundings, ticketWork } from './fragments/support.js';

/** The lead of after-sales service. */
export const SUPPORT_LEAD: DefaultRole = {
  en: 'Support lead',
  zh: '售后主管',
  grants: [
    ['INVOLVED', 'ticketRead', ...intake],
    ['DEPARTMENT_TREE', 'ticketRead', 'ticketTake', 'ticketDrop', 'ticketReassess', 'ticketApproveParts'],
    ['DEPARTMENT_TREE', ...ticketWork, ...filing],
    ['DEPARTMENT_TREE', 'followUpComplete', ...sending],
    ...correctingData('DEPARTMENT_TREE'),
    ...headingTeam,
    ['DEPARTMENT', ...receiving],
    ['QUEUE', ...tracking],
    ['ALL', 'ticketReadPartCost', 'followUpRead', ...surroundings, ...insideOrders],
  ],
};
