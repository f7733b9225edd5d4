/** A decimal as a whole number of its last digit. */
function units(decimal: string, digits: number): bigint {
  const [whole = '0', rest = ''] = decimal.split('.');
  return BigInt(whole + rest.padEnd(digits, '0'));
}

const rounded = (value: bigint, by: bigint) => (value + by / 2n) / by;
const money = (cents: bigint) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

/** Quantity times price, rounded half up to cents. */
export const amountOf = (quantity: string, price: string): string =>
  money(rounded(units(quantity, 4) * units(price, 2), 10_000n));

/** The sum of amounts, the tax on it rounded half up to cents, and both together. */
export function totalsOf(lines: readonly { amount: string }[], taxPercent: string) {
  const net = lines.reduce((sum, { amount }) => sum + units(amount, 2), 0n);
  const tax = rounded(net * units(taxPercent, 4), 1_000_000n);
  return { net: money(net), tax: money(tax), total: money(net + tax) };
}
