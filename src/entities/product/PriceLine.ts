import type { Ref } from '@mikro-orm/core';
import { money, quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { PriceList } from './PriceList.js';
import type { Product } from './Product.js';

/** What one unit of a product costs in a price list, from a quantity on: of several the largest that is reached holds. */
@entity({
  en: 'What one unit of a product costs from a quantity on; of several the largest quantity that is reached holds',
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

  @quantity({ en: 'From which quantity on it holds', zh: '起订数量' })
  fromQuantity!: string;

  @money({ en: 'The price of one unit, before tax', zh: '目录单价（不含税）' })
  listPrice!: string;

  @money({
    en: 'The price of one unit below which finance must agree',
    zh: '底价',
    strict: { en: 'See floor prices', zh: '查看底价' },
  })
  floorPrice!: string;
}
