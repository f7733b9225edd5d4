import { below, exists, is, not, type Fact } from '../../core/words.js';
import { PriceLine, PriceList } from '../../entities/index.js';
import { today } from '../../settings/today.js';

export const listEmpty: Fact = {
  code: 'LIST_EMPTY',
  means: { en: 'The price list has no price', zh: '价格表没有任何价格' },
  clause: '2.2.3b',
  curable: true,
  sql: not(exists(PriceLine, 'priceList')),
};

export const priceUnsound: Fact = {
  code: 'PRICE_UNSOUND',
  means: {
    en: 'A list price must be greater than zero, a floor price not negative and not above it, a quantity not negative',
    zh: '目录单价须大于零，底价不得为负且不得高于目录单价，起订数量不得为负',
  },
  clause: '2.2.3b',
  curable: true,
  sql: (row) => `exists (select from price_line p where p.price_list_id = ${row}.id
    and (p.list_price <= 0 or p.floor_price < 0 or p.floor_price > p.list_price or p.from_quantity < 0))`,
};

export const pricedTwice: Fact = {
  code: 'PRICED_TWICE',
  means: { en: 'A product has two prices from the same quantity on', zh: '同一产品同一起订数量存在两个价格' },
  clause: '2.2.3b',
  curable: true,
  sql: (row) => `exists (select from price_line p where p.price_list_id = ${row}.id
    group by p.product_id, p.from_quantity having count(*) > 1)`,
};

export const effectiveInThePast: Fact = {
  code: 'EFFECTIVE_IN_THE_PAST',
  means: { en: 'A price list takes effect today at the earliest', zh: '价格表最早自当日起生效' },
  clause: '2.2.3b',
  curable: true,
  sql: is(PriceList, { effectiveFrom: below(today) }),
};
