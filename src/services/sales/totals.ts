import { cents, Exact } from '../../core/decimals.js';
import { malformed } from '../../core/refusal.js';
import type { Order } from '../../entities/index.js';

const largest = new Exact('9999999999999999.99');

interface Priced {
  readonly quantity: string;
  readonly price: string;
}

/** What one line comes to: quantity times price, rounded half up to cents. */
export const amountOf = ({ quantity, price }: Priced): string => cents(new Exact(quantity).times(price));

/** What lines come to, in exact decimals: each rounded half up to cents, the tax on their sum likewise. */
export function totalsOf(lines: readonly Priced[], taxPercent: string): Pick<Order, 'net' | 'tax' | 'amount'> {
  const amounts = lines.map((line) => new Exact(amountOf(line)));
  const net = amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
  const tax = new Exact(cents(net.times(taxPercent).div(100)));
  const amount = net.plus(tax);
  if ([...amounts, net, amount].some((one) => one.abs().gt(largest)))
    throw malformed('lines', '2.2.3h', { en: 'This comes to more than can be written', zh: '金额超出可表示的范围' });
  return { net: cents(net), tax: cents(tax), amount: cents(amount) };
}
