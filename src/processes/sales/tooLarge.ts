import { largestMoney } from '../../core/largestMoney.js';
import { atLeast, either, exists, is, type Fact } from '../../core/words.js';
import { Order, Quotation, QuotationLine } from '../../entities/index.js';

/** Sums saturate: what would be more than an amount can hold is the largest amount. */
const saturated = atLeast(() => largestMoney);

const tooLarge = {
  code: 'AMOUNT_TOO_LARGE',
  means: { en: 'The lines come to more than an amount can hold', zh: '金额超出可表示的范围' },
  clause: '2.2.3h',
  curable: true,
  params: { field: 'lines' },
} as const;

export const orderTooLarge: Fact = { ...tooLarge, sql: is(Order, { net: saturated }, { amount: saturated }) };

export const quotationTooLarge: Fact = {
  ...tooLarge,
  sql: either(
    is(Quotation, { net: saturated }, { total: saturated }),
    exists(QuotationLine, 'quotation', { amount: saturated }),
  ),
};

/** The order would come to that with the change. */
export const changeTooLarge: Fact = {
  ...tooLarge,
  sql: (row) => `exists (select from "order" o where o.id = ${row}.order_id
    and o.amount + ${row}.price_effect >= ${largestMoney})`,
};
