import { defineProcess } from '../../core/words.js';
import { PriceApproval } from '../../entities/index.js';
import { decidedTheOther, otherKind, quoter } from './quotationFacts.js';

export const priceApprovalProcess = defineProcess({
  entity: PriceApproval,
  clause: '2.2.3i',

  states: {
    PENDING: { means: { en: 'Pending', zh: '待审批' } },
    APPROVED: { means: { en: 'Approved', zh: '已同意' } },
    DECLINED: { means: { en: 'Declined', zh: '未同意' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    priceApprovalRequest: {
      means: { en: 'Requests approval of the prices', zh: '发起价格审批' },
      to: 'PENDING',
      inside: ['quotationSubmit'],
      tells: ['awaited'],
    },
    priceApprovalApproveDiscount: {
      means: { en: 'Approves the discount within the approver’s authority', zh: '在授权范围内同意折扣' },
      from: ['PENDING'],
      to: 'APPROVED',
      approves: true,
      measure: 'discount',
      apart: [quoter, decidedTheOther],
      unless: [otherKind('DISCOUNT')],
      then: 'quotationApprove',
    },
    priceApprovalApproveFinance: {
      means: {
        en: 'Approves, for finance, prices below the floor price or a large total',
        zh: '财务同意低于底价或金额重大的报价',
      },
      from: ['PENDING'],
      to: 'APPROVED',
      approves: true,
      apart: [quoter, decidedTheOther],
      unless: [otherKind('FINANCE')],
      then: 'quotationApprove',
    },
    priceApprovalDecline: {
      means: { en: 'Declines the prices and returns the quotation to draft', zh: '不同意，退回修改' },
      from: ['PENDING'],
      to: 'DECLINED',
      effect: true,
      noteRequired: true,
      apart: [quoter],
      then: 'quotationReturn',
    },
    priceApprovalLapse: {
      means: { en: 'Lapses because approval is no longer needed', zh: '价格审批失效' },
      from: ['PENDING'],
      to: 'LAPSED',
      inside: ['quotationWithdraw', 'priceApprovalDecline'],
    },
  },

  limits: [{ setting: 'quotation.approval.workdays', from: ['PENDING'] }],
});
