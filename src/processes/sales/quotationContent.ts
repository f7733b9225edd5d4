import type { Fact } from '../../core/fact.js';
import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import { today } from '../../settings/today.js';
import { listInForce } from '../product/pricesInForce.js';

/** Something is wrong with a line `l` of the quotation. */
const aLine = (code: string, clause: Clause, means: Text, wrong: (now: string) => string): Fact => ({
  code,
  means,
  clause,
  curable: true,
  sql: (row, _actors, now) =>
    `exists (select from quotation_line l where l.quotation_id = ${row}.id and ${wrong(now)})`,
});

const lineMissing: Fact = {
  code: 'LINE_MISSING',
  means: { en: 'The quotation offers nothing yet', zh: '报价单没有任何报价行' },
  clause: '2.2.3a',
  curable: true,
  sql: (row) => `not exists (select from quotation_line l where l.quotation_id = ${row}.id)`,
};

export const notPriced = aLine(
  'NOT_PRICED',
  '2.2.3b',
  {
    en: 'A product has no price for its quantity in the price list in force',
    zh: '现行价格表中没有该产品在此数量的价格',
  },
  (now) => `not exists (select from price_line p
    where p.price_list_id = ${listInForce(now)} and p.product_id = l.product_id
      and p.from_quantity <= case when l.quantity > 0 then l.quantity else p.from_quantity end)`,
);

const discontinued = aLine(
  'DISCONTINUED',
  '2.2.3b',
  { en: 'A product is no longer for sale', zh: '产品已停售' },
  () => `exists (select from product g where g.id = l.product_id and g.state = 'DISCONTINUED')`,
);

const specificationMissing = aLine(
  'SPECIFICATION_MISSING',
  '2.2.3c',
  { en: 'Every line states the specification', zh: '须明确规格' },
  () => `coalesce(trim(l.specification), '') = ''`,
);

const quantityMissing = aLine(
  'QUANTITY_MISSING',
  '2.2.3d',
  { en: 'Every line states a quantity, more than nothing', zh: '须明确数量且大于零' },
  () => 'coalesce(l.quantity, 0) <= 0',
);

const priceMissing = aLine(
  'PRICE_MISSING',
  '2.2.3e',
  { en: 'Every line states a price, more than nothing', zh: '须明确价格且大于零' },
  () => 'coalesce(l.price, 0) <= 0',
);

const deliveryMissing = aLine(
  'DELIVERY_MISSING',
  '2.2.3f',
  { en: 'Every line states the day of delivery', zh: '须明确交货期' },
  () => 'l.delivery_on is null',
);

const deliveryInThePast = aLine(
  'DELIVERY_IN_THE_PAST',
  '2.2.3f',
  { en: 'A day of delivery is over', zh: '交货期早于今日' },
  (now) => `l.delivery_on is not null and l.delivery_on < ${today(now)}`,
);

const paymentMissing: Fact = {
  code: 'PAYMENT_METHOD_MISSING',
  means: { en: 'The quotation states the payment method', zh: '须明确付款方式' },
  clause: '2.2.3g',
  curable: true,
  sql: (row) => `coalesce(trim(${row}.payment_method), '') = ''`,
};

/** What a quotation must state before it is checked or sent: one fact for each item. */
export const incomplete: readonly Fact[] = [
  lineMissing,
  notPriced,
  discontinued,
  specificationMissing,
  quantityMissing,
  priceMissing,
  deliveryMissing,
  deliveryInThePast,
  paymentMissing,
];
