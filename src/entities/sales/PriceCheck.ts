import { choice, entity, money, quantity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { PriceLine, Quotation, QuotationLine } from '../index.js';

export const priceCheckResults = {
  AT_LIST: { en: 'At the list price', zh: '与目录价一致' },
  ABOVE_LIST: { en: 'Above the list price', zh: '高于目录价' },
  DISCOUNTED: { en: 'Discounted: below the list price, not below the floor', zh: '低于目录价，不低于底价' },
  BELOW_FLOOR: { en: 'Below the floor price: finance must approve', zh: '低于底价，须经财务审批' },
} as const;

/** The price check of one quotation line: it holds for this quantity at this price, and no other. */
@entity({
  en: 'Price check of one quotation line, for a quantity and a price',
  zh: '价格核对',
  clause: '2.2.3b',
  rows: { within: 'quotation', seenWith: { en: 'See the price checks of quotations', zh: '查看价格核对' } },
  ids: 'price_check',
})
export class PriceCheck extends Row {
  @reference('Quotation', { en: 'The quotation checked', zh: '报价单' })
  quotation!: Ref<Quotation>;

  @reference('QuotationLine', { en: 'The quotation line checked', zh: '报价行' })
  line!: Ref<QuotationLine>;

  @reference('PriceLine', {
    en: 'The price line that applies to the quantity, with its floor',
    zh: '适用价格项（含底价）',
  })
  priceLine!: Ref<PriceLine>;

  @quantity({ en: 'Quantity checked', zh: '被核对的数量' })
  quantity!: string;

  @money({ en: 'Unit price checked', zh: '被核对的单价' })
  price!: string;

  @money({ en: 'Price deviation: price less list price', zh: '与目录价之差' })
  deviation!: string;

  @choice('PriceCheckResult', priceCheckResults, { en: 'Result of the price check', zh: '核对结果' })
  result!: keyof typeof priceCheckResults;
}
