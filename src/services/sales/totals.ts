import { cents, Exact } from '../../core/decimals.js';
import { largestMoney } from '../../core/largestMoney.js';
import type { Order } from '../../entities/index.js';

/** Saturates: what no amount can hold is the largest that one can, which blocks the step. */
const held = (amount: Exact): string => cents(Exact.clamp(amount, `-${largestMoney}`, largestMoney));

interface Priced {
  readonly quantity: string;
  readonly price: string;
}

/** What one line comes to: quantity times price, rounded half up to cents. */
export const amountOf = ({ quantity, price }: Priced): string => held(new Exact(quantity).times(price));

/** What lines come to, in exact decimals: each rounded half up to cents, the tax on their sum likewise. */
export function totalsOf(lines: readonly Priced[], taxPercent: string): Pick<Order, 'net' | 'tax' | 'amount'> {
  const amounts = lines.map((line) => new Exact(amountOf(line)));
  const net = amounts.reduce((sum, amount) => sum.plus(amount), new Exact(0));
  const tax = new Exact(cents(net.times(taxPercent).div(100)));
  return { net: held(net), tax: held(tax), amount: held(net.plus(tax)) };
}
