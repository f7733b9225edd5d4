import type { Person, Stepped } from '../../demo/client.js';
import { addDays, dayOf } from '../../src/core/businessTime.js';
import { take } from './contracts.js';
import { hire, platformNow, sql } from './people.js';

type Id = { readonly id: string };

/** The company's day so many days from now, as the platform's clock has it. */
export const inDays = (days: number): string => addDays(dayOf(platformNow(), 'Asia/Shanghai'), days);

let registered = 0;

/** The input of a product by a code that no other has. */
export const productInput = (fields: object = {}) => ({
  code: `P-${process.pid}-${Date.now()}-${(registered += 1)}`,
  name: '离心泵',
  specification: 'DN50, 380 V',
  unit: '台',
  ...fields,
});

export const aProduct = async (fields: object = {}): Promise<Stepped> =>
  (await hire('SALES_MANAGER')).step('productRegister', productInput(fields));

/** One price of a product as an input has it: 100.00, not below 80.00, from the first unit on. */
export const price = ({ id }: Id, fields: object = {}) => ({
  product: id,
  listPrice: '100.00',
  floorPrice: '80.00',
  ...fields,
});

/** A drafted price list, effective today unless said otherwise. */
export const draftedPrices = (person: Person, lines: readonly object[], fields: object = {}): Promise<Stepped> =>
  person.step('priceListDraft', { name: 'Prices', effectiveFrom: inDays(0), lines, ...fields });

/** A price list that one of finance drafted and another approved. */
export async function approvedPrices(lines: readonly object[], fields: object = {}): Promise<Stepped> {
  const [one, other] = [
    await hire('FINANCE', { department: 'Finance' }),
    await hire('FINANCE', { department: 'Finance' }),
  ];
  return take(other, 'priceListApprove', await draftedPrices(one, lines, fields));
}

/** The prices of a list, cheapest quantity first. */
export const pricesOf = ({ id }: Id) =>
  sql<Record<string, string>>('select * from price_line where price_list_id = $1 order by from_quantity, id', id);
