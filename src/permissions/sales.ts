import type { Permissions } from './permission.js';

export const salesPermissions = {
  customerRead: { kind: 'READ', clause: '2.2.1e', means: { en: 'See customers', zh: '查看客户' } },
  customerReadBottomLine: {
    kind: 'FIELD',
    clause: '2.2.4c',
    means: { en: 'See a customer’s bottom line', zh: '查看客户底线' },
  },
  quotationRead: { kind: 'READ', clause: '2.2.3', means: { en: 'See quotations', zh: '查看报价单' } },
  quotationReadDiscount: {
    kind: 'FIELD',
    clause: '2.2.3i',
    means: { en: 'See the largest discount of quotations', zh: '查看报价单最大折扣' },
  },
  quotationLineReadListPrice: {
    kind: 'FIELD',
    clause: '2.2.3b',
    means: { en: 'See the list prices behind quotations', zh: '查看报价行目录单价' },
  },
  quotationLineReadDiscount: {
    kind: 'FIELD',
    clause: '2.2.3i',
    means: { en: 'See the discounts of quotations line by line', zh: '查看报价行折扣' },
  },
  priceCheckRead: {
    kind: 'READ',
    clause: '2.2.3b',
    means: { en: 'See what the check of quotations found', zh: '查看价格核对' },
  },
  priceApprovalRead: {
    kind: 'READ',
    clause: '2.2.3i',
    means: { en: 'See who had to agree to the prices of quotations', zh: '查看价格审批' },
  },
  contractRead: { kind: 'READ', clause: '2.2.5', means: { en: 'See contracts', zh: '查看合同' } },
  contractReadMargin: {
    kind: 'FIELD',
    clause: '3.2.4b',
    means: { en: 'See the margin of contracts', zh: '查看合同毛利' },
  },
  orderRead: { kind: 'READ', clause: '2.2.6', means: { en: 'See orders', zh: '查看订单' } },
  issueRead: {
    kind: 'READ',
    clause: '2.2.6g',
    means: { en: 'See what stood in the way of orders', zh: '查看订单问题' },
  },
  qualityCheckRead: {
    kind: 'READ',
    clause: '2.2.6c',
    means: { en: 'See what inspection found', zh: '查看质量检验' },
  },
} as const satisfies Permissions;
