import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { headingTeam } from './fragments/organization.js';
import { priceListWork } from './fragments/product.js';
import { deciding } from './fragments/regulation.js';
import { amendmentWork, contractWork, insideOrders, orderWork, pricing, quotationWork } from './fragments/sales.js';
import { correctingData } from './fragments/stewardship.js';

/** Heads of sales: the records of their people, and prices. */
export const SALES_MANAGER: DefaultRole = {
  en: 'Sales manager',
  zh: '销售经理',
  grants: [
    ['DEPARTMENT_TREE', 'customerRead', 'contractRead', 'customerReadBottomLine', 'contractReadMargin'],
    ['DEPARTMENT_TREE', 'customerRegister', 'customerEdit', 'customerTransfer', 'customerBlock', 'customerUnblock'],
    ['DEPARTMENT_TREE', 'accountOpenForCustomer'],
    ['DEPARTMENT_TREE', 'contractDraft', ...contractWork, 'contractTransfer', 'contractTerminate', ...filing],
    ['DEPARTMENT_TREE', 'quotationRead', 'quotationDraft', ...quotationWork, 'quotationTransfer'],
    ['OWN ≤ 15', 'quotationRelease'],
    ['DEPARTMENT_TREE ≤ 15', 'priceApprovalApproveDiscount'],
    ['DEPARTMENT_TREE', 'priceApprovalDecline'],
    ...headingTeam,
    ['ALL', ...pricing, 'priceLineReadFloorPrice'],
    ['ALL', 'productRegister', 'productEdit', 'productDiscontinue', ...priceListWork],
    ['DEPARTMENT_TREE', ...amendmentWork],
    ...deciding,
    ...correctingData('DEPARTMENT_TREE'),
    ['DEPARTMENT_TREE', 'orderRead', ...orderWork, 'orderCancel', 'orderTransfer', 'changeRequestApprove'],
    ['OWN', 'handoffAnswer'],
    ['ALL', ...insideOrders],
  ],
};
