import type { Quotation, QuotationLine } from '../../entities/index.js';
import { company, type Work } from '../flow/words.js';
import { amountOf, totalsOf } from './totals.js';

interface Offered {
  readonly quantity?: string | null;
  readonly price?: string | null;
}

const priced = ({ quantity, price }: Offered) => ({ quantity: quantity ?? '0', price: price ?? '0' });

/**
 * What a quotation comes to in exact decimals (2.2.3h): each line is quantity times price, rounded half up to cents; the
 * net amount is the sum of those; the tax on it, at today's rate, is rounded half up to cents; the total is both.
 */
export async function quotationTotals(
  work: Work,
  lines: readonly Offered[],
): Promise<Pick<Quotation, 'taxPercent' | 'net' | 'tax' | 'total'>> {
  const taxPercent = String((await company(work)).valueOf('quotation.tax.percent'));
  const { net, tax, amount: total } = totalsOf(lines.map(priced), taxPercent);
  return { taxPercent, net, tax, total };
}

/** What each line comes to; null where it says no quantity or no price yet. */
export function putAmounts(lines: readonly QuotationLine[]): void {
  for (const line of lines) line.amount = line.quantity === null || line.price === null ? null : amountOf(priced(line));
}
