import type { Ref } from '@mikro-orm/core';
import { choice, money, percent, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Quotation } from './Quotation.js';

export const priceApprovalKinds = {
  DISCOUNT: { en: 'The discount is beyond the authority of whoever quotes', zh: '折扣超出报价人权限' },
  FINANCE: { en: 'A price is below its floor, or the total is large', zh: '低于底价或金额重大' },
} as const;

export type PriceApprovalKind = keyof typeof priceApprovalKinds;

/** That somebody else must agree to the prices of a quotation (价格审批): one for each kind of authority. */
@entity({
  en: 'That somebody else must agree to the prices of a quotation',
  zh: '价格审批',
  clause: '2.2.3i',
  rows: {
    within: 'quotation',
    seenWith: { en: 'See who had to agree to the prices of quotations', zh: '查看价格审批' },
  },
  ids: 'price_approval',
  numbered: 'SP',
  orderBy: 'ID_ASC',
})
export class PriceApproval extends BusinessRecord {
  @reference('Quotation', { en: 'The quotation', zh: '报价单' })
  quotation!: Ref<Quotation>;

  @choice('PriceApprovalKind', priceApprovalKinds, { en: 'Why it is asked for', zh: '审批类别', filter: true })
  kind!: PriceApprovalKind;

  @percent({ en: 'The largest discount of the quotation in percent', zh: '最大折扣（%）' })
  discount!: string;

  @money({ en: 'What the customer would pay', zh: '价税合计' })
  total!: string;
}
