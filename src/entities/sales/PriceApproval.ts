import { choice, entity, money, percent, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Quotation } from '../index.js';

export const priceApprovalKinds = {
  DISCOUNT: { en: 'Discount beyond the authority of the quoter', zh: '折扣超出报价人权限' },
  FINANCE: { en: 'Finance approval: a price below its floor, or a large total', zh: '低于底价或金额重大' },
} as const;

export type PriceApprovalKind = keyof typeof priceApprovalKinds;

/** The approval of a quotation's prices by someone else (价格审批): one for each kind of authority. */
@entity({
  en: 'Approval of a quotation’s prices by someone else',
  zh: '价格审批',
  clause: '2.2.3i',
  rows: {
    within: 'quotation',
    seenWith: { en: 'See the price approvals of quotations', zh: '查看价格审批' },
  },
  ids: 'price_approval',
  numbered: 'SP',
  orderBy: 'ID_ASC',
})
export class PriceApproval extends BusinessRecord {
  @reference('Quotation', { en: 'The quotation', zh: '报价单' })
  quotation!: Ref<Quotation>;

  @choice('PriceApprovalKind', priceApprovalKinds, { en: 'Kind of approval: its reason', zh: '审批类别', filter: true })
  kind!: PriceApprovalKind;

  @percent({ en: 'Largest discount of the quotation in percent', zh: '最大折扣（%）' })
  discount!: string;

  @money({ en: 'Total payable by the customer', zh: '价税合计' })
  total!: string;
}
