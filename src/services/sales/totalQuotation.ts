import type { Quotation, QuotationLine } from '../../entities/index.js';
import type { Work } from '../flow/work.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { amountOf, totalsOf } from './totals.js';

/**
 * Reckons a quotation in exact decimals (2.2.3h): each line is quantity times price, rounded half up to cents; the net
 * amount is the sum of those; the tax on it, at today's rate, is rounded half up to cents; the total is both.
 */
export async function totalQuotation(
  { em, now }: Work,
  quotation: Quotation,
  lines: readonly QuotationLine[],
): Promise<void> {
  const taxPercent = String((await companyAt(em, now)).valueOf('quotation.tax.percent'));
  const priced = lines.map(({ quantity, price }) => ({ quantity: quantity ?? '0', price: price ?? '0' }));
  const { net, tax, amount: total } = totalsOf(priced, taxPercent);
  for (const [index, line] of lines.entries())
    line.amount = line.quantity === null || line.price === null ? null : amountOf(priced[index]!);
  Object.assign(quotation, { taxPercent, net, tax, total });
}
