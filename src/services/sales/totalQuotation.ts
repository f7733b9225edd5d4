import { cents, Exact } from '../../core/decimals.js';
import { badInput } from '../../core/refusal.js';
import type { Quotation, QuotationLine } from '../../entities/index.js';
import type { Work } from '../flow/work.js';
import { settingsAt } from '../regulation/settingsAt.js';

const largest = new Exact('9999999999999999.99');

/**
 * Reckons a quotation in exact decimals (2.2.3h): each line is quantity times price, rounded half up to cents; the net
 * amount is the sum of those; the tax on it, at today's rate, is rounded half up to cents; the total is both.
 */
export async function totalQuotation(
  { em, now }: Work,
  quotation: Quotation,
  lines: readonly QuotationLine[],
): Promise<void> {
  const taxPercent = String((await settingsAt(em, now))('quotation.tax.percent'));
  for (const line of lines)
    line.amount =
      line.quantity === null || line.price === null ? null : cents(new Exact(line.quantity).times(line.price));
  const amounts = lines.map(({ amount }) => new Exact(amount ?? 0));
  const net = amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
  const tax = new Exact(cents(net.times(taxPercent).div(100)));
  const total = net.plus(tax);
  if ([...amounts, net, total].some((amount) => amount.abs().gt(largest)))
    throw badInput('The quotation comes to more than can be written.', '报价金额超出可表示的范围。');
  Object.assign(quotation, { taxPercent, net: cents(net), tax: cents(tax), total: cents(total) });
}
