import { entity, money, quantity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { PriceList, Product } from '../index.js';

/** The unit price of a product in a price list, from a minimum quantity on: of several the largest that is reached applies. */
@entity({
  en: 'Unit price of a product from a minimum quantity on; the largest minimum that is reached applies',
  zh: '价格项',
  clause: '2.2.3b',
  rows: { within: 'priceList' },
  ids: 'price_line',
})
export class PriceLine extends Row {
  @reference('PriceList', { en: 'The price list', zh: '价格表' })
  priceList!: Ref<PriceList>;

  @reference('Product', { en: 'The product', zh: '产品', filter: true })
  product!: Ref<Product>;

  @quantity({ en: 'Minimum quantity from which the price applies', zh: '起订数量' })
  fromQuantity!: string;

  @money({ en: 'List price of one unit, before tax', zh: '目录单价（不含税）' })
  listPrice!: string;

  @money({
    en: 'Floor price of one unit, below which finance must approve',
    zh: '底价',
    strict: { en: 'See floor prices', zh: '查看底价' },
  })
  floorPrice!: string;
}
