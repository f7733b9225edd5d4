import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { correctingData } from './fragments/stewardship.js';
import { intake, sending, surroundings, ticketWork } from './fragments/support.js';

/** Support agents: take in and solve tickets. */
export const SUPPORT_AGENT: DefaultRole = {
  en: 'Support agent',
  zh: '客服/技术支持',
  grants: [
    ['INVOLVED', 'ticketRead', ...intake],
    ['OWN', 'ticketRead', ...ticketWork, ...filing],
    ...correctingData('OWN'),
    ['DEPARTMENT', 'ticketRead', 'ticketTake', ...sending],
    ['ALL', 'ticketReadPartCost', ...surroundings],
  ],
};
