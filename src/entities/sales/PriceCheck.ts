import type { Ref } from '@mikro-orm/core';
import { choice, money, quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { PriceLine } from '../product/PriceLine.js';
import type { Quotation } from './Quotation.js';
import type { QuotationLine } from './QuotationLine.js';

export const priceCheckResults = {
  AT_LIST: { en: 'As the price list says', zh: '与目录价一致' },
  ABOVE_LIST: { en: 'Above the list price', zh: '高于目录价' },
  DISCOUNTED: { en: 'Below the list price, not below the floor', zh: '低于目录价，不低于底价' },
  BELOW_FLOOR: { en: 'Below the floor price: finance must agree', zh: '低于底价，须经财务审批' },
} as const;

/** What the check of a quotation found of one line: it holds for this quantity at this price, and no other. */
@entity({
  en: 'What the check of a quotation found of one line, for this quantity at this price',
  zh: '价格核对',
  clause: '2.2.3b',
  rows: { within: 'quotation', seenWith: { en: 'See what the check of quotations found', zh: '查看价格核对' } },
  ids: 'price_check',
})
export class PriceCheck extends Row {
  @reference('Quotation', { en: 'The quotation', zh: '报价单' })
  quotation!: Ref<Quotation>;

  @reference('QuotationLine', { en: 'The line', zh: '报价行' })
  line!: Ref<QuotationLine>;

  @reference('PriceLine', { en: 'The price that holds for this quantity, with its floor', zh: '适用价格项（含底价）' })
  priceLine!: Ref<PriceLine>;

  @quantity({ en: 'The quantity that was checked', zh: '被核对的数量' })
  quantity!: string;

  @money({ en: 'The price that was checked', zh: '被核对的单价' })
  price!: string;

  @money({ en: 'The price less the list price', zh: '与目录价之差' })
  deviation!: string;

  @choice('PriceCheckResult', priceCheckResults, { en: 'What came of it', zh: '核对结果' })
  result!: keyof typeof priceCheckResults;
}
