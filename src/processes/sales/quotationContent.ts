import { atMost, below, blank, exists, is, not, via, type Fact, type Where } from '../../core/words.js';
import type { Text } from '../../core/text.js';
import type { Clause } from '../../core/vocabulary.js';
import { Quotation, QuotationLine } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { listInForce } from '../product/pricesInForce.js';

/** Something is wrong with a line of the quotation, in any of these ways. */
const aLine = (code: string, clause: Clause, means: Text, ...wrong: readonly Where<QuotationLine>[]): Fact => ({
  code,
  means,
  clause,
  curable: true,
  sql: exists(QuotationLine, 'quotation', ...wrong),
});

const lineMissing: Fact = {
  code: 'LINE_MISSING',
  means: { en: 'The quotation has no lines', zh: '报价单没有任何报价行' },
  clause: '2.2.3a',
  curable: true,
  sql: not(exists(QuotationLine, 'quotation')),
};

export const notPriced = aLine(
  'NOT_PRICED',
  '2.2.3b',
  {
    en: 'A product has no price for its quantity in the price list in force',
    zh: '现行价格表中没有该产品在此数量的价格',
  },
  (line, _actors, now) => `not exists (select from price_line p
    where p.price_list_id = ${listInForce(now)} and p.product_id = ${line}.product_id
      and p.from_quantity <= case when ${line}.quantity > 0 then ${line}.quantity else p.from_quantity end)`,
);

const discontinued = aLine(
  'DISCONTINUED',
  '2.2.3b',
  { en: 'A product is no longer for sale', zh: '产品已停售' },
  via(QuotationLine, 'product', { state: 'DISCONTINUED' }),
);

const specificationMissing = aLine(
  'SPECIFICATION_MISSING',
  '2.2.3c',
  { en: 'Every line needs a specification', zh: '须明确规格' },
  { specification: blank },
);

const quantityMissing = aLine(
  'QUANTITY_MISSING',
  '2.2.3d',
  { en: 'Every line needs a quantity greater than zero', zh: '须明确数量且大于零' },
  { quantity: [null, atMost(0)] },
);

const priceMissing = aLine(
  'PRICE_MISSING',
  '2.2.3e',
  { en: 'Every line needs a price greater than zero', zh: '须明确价格且大于零' },
  { price: [null, atMost(0)] },
);

const deliveryMissing = aLine(
  'DELIVERY_MISSING',
  '2.2.3f',
  { en: 'Every line needs a delivery date', zh: '须明确交货期' },
  { deliveryOn: null },
);

const deliveryInThePast = aLine(
  'DELIVERY_IN_THE_PAST',
  '2.2.3f',
  { en: 'A delivery date is in the past', zh: '交货期早于今日' },
  { deliveryOn: below(today) },
);

const paymentMissing: Fact = {
  code: 'PAYMENT_METHOD_MISSING',
  means: { en: 'The quotation needs a payment method', zh: '须明确付款方式' },
  clause: '2.2.3g',
  curable: true,
  sql: is(Quotation, { paymentMethod: blank }),
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
