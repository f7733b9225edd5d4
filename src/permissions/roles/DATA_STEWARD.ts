import type { DefaultRole } from '../defaultRole.js';
import { insideOrders } from './fragments/sales.js';

/** Data stewards: keep data right (3.2). */
export const DATA_STEWARD: DefaultRole = {
  en: 'Data steward',
  zh: '数据管理员',
  grants: [
    ['INVOLVED', 'dataReviewApprove', 'dataReviewReject', 'dataReviewDiscard'],
    ['INVOLVED', 'contractRead', 'orderRead', 'ticketRead'],
    ['ALL', 'dataReviewRead', ...insideOrders],
  ],
};
