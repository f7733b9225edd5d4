import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { amendmentWork, contractWork, insideOrders, orderWork, pricing, quotationWork } from './fragments/sales.js';
import { correctingData } from './fragments/stewardship.js';

/** Sales representatives: their own records, and those on which they collaborate. */
export const SALES_REP: DefaultRole = {
  en: 'Sales representative',
  zh: '销售人员',
  grants: [
    ['OWN', 'customerRead', 'quotationRead', 'contractRead', 'customerReadBottomLine'],
    ['COLLABORATING', 'customerRead', 'quotationRead', 'contractRead', 'customerReadBottomLine'],
    ['COLLABORATING', 'quotationEdit', 'quotationCheck', 'contractEdit'],
    ['OWN', 'customerRegister', 'customerEdit', 'contractDraft', ...contractWork, ...filing],
    ['OWN', ...amendmentWork],
    ['OWN', 'quotationDraft', ...quotationWork],
    ['OWN ≤ 5', 'quotationRelease'],
    ['OWN', 'orderRead', ...orderWork, 'handoffAnswer'],
    ...correctingData('OWN'),
    ['COLLABORATING', 'orderRead'],
    ['ALL', ...insideOrders],
    ['ALL', ...pricing],
  ],
};
