import type { DefaultRole } from '../defaultRole.js';
import { priceListWork } from './fragments/product.js';
import { insideOrders, pricing, receiving } from './fragments/sales.js';

/** Finance: prices, bonuses and the cost of trainings. */
export const FINANCE: DefaultRole = {
  en: 'Finance',
  zh: '财务',
  grants: [
    ['ALL', 'contractRead', 'contractReadMargin', 'customerRead'],
    ['ALL', 'quotationRead', ...pricing, 'priceLineReadFloorPrice', ...priceListWork, 'priceListApprove'],
    ['INVOLVED', 'priceApprovalApproveFinance', 'priceApprovalDecline'],
    ['ALL', 'indicatorVersionRead', 'bonusPlanRead', 'bonusPlanCheck', 'bonusPlanPay'],
    ['ALL', 'trainingRead', 'trainingReadCost', 'trainingFund'],
    ['ALL', 'orderRead', ...insideOrders],
    ['DEPARTMENT', ...receiving],
  ],
};
