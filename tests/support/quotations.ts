import type { Person, Stepped } from '../../demo/client.js';
import { aCustomer, file, take } from './contracts.js';
import { hire, sql } from './people.js';
import { approvedPrices, aProduct, inDays, price } from './products.js';

type Id = { readonly id: string };

/** The people of one quotation, the customer that it is for, and a product in a price list in force: 100.00, floor 80.00. */
export interface Sale {
  readonly seller: Person;
  readonly manager: Person;
  readonly executive: Person;
  readonly finance: Person;
  readonly customer: Stepped;
  readonly buyer: Person;
  readonly product: Stepped;
  readonly list: Stepped;
}

/** Hires the people, who may agree to discounts of 5, 15 and 30 in a hundred, and puts the prices in force. */
export async function aSale(prices: (product: Id) => readonly object[] = (product) => [price(product)]): Promise<Sale> {
  const [seller, manager] = [await hire('SALES_REP'), await hire('SALES_MANAGER')];
  const product = await aProduct();
  const customer = await aCustomer(seller);
  return {
    seller,
    manager,
    executive: await hire('EXECUTIVE', { department: 'Board' }),
    finance: await hire('FINANCE', { department: 'Finance' }),
    customer,
    buyer: await hire('CUSTOMER', { customer: customer.id }),
    product,
    list: await approvedPrices(prices(product)),
  };
}

/** One line that nothing is missing in: two units at the list price. */
export const lineOf = ({ id }: Id, fields: object = {}) => ({
  product: id,
  quantity: '2',
  price: '100.00',
  deliveryOn: inDays(60),
  ...fields,
});

type Fields = { readonly [field: string]: unknown };

/** The input of a quotation of one line that nothing is missing in; `line` changes the line. */
export const offer = (
  { customer, product }: Pick<Sale, 'customer' | 'product'>,
  line: object = {},
  fields: Fields = {},
) => ({
  customer: customer.id,
  need: '更换两台离心泵',
  paymentMethod: '货到三十日内电汇',
  lines: [lineOf(product, line)],
  ...fields,
});

/** The line of a quotation with so much discount in percent of 100.00. */
export const discounted = (percent: number) => ({ price: (100 - percent).toFixed(2) });

export const drafted = (sale: Sale, line: object = {}, fields: Fields = {}) =>
  sale.seller.step('quotationDraft', offer(sale, line, fields));
export const checked = async (sale: Sale, line?: object, fields?: Fields) =>
  take(sale.seller, 'quotationCheck', await drafted(sale, line, fields));
export const submittedForPrice = async (sale: Sale, line: object = discounted(10), fields?: Fields) =>
  take(sale.seller, 'quotationSubmit', await checked(sale, line, fields));
export const released = async (sale: Sale, line?: object, fields?: Fields) =>
  take(sale.seller, 'quotationRelease', await checked(sale, line, fields));
export const sent = async (sale: Sale, line?: object, fields?: Fields) =>
  take(sale.seller, 'quotationSend', await released(sale, line, fields));
export const accepted = async (sale: Sale, line?: object, fields?: Fields) =>
  take(sale.buyer, 'quotationAccept', await sent(sale, line, fields));

/** The approvals that a quotation waits or waited for, in the order in which they were asked for. */
export const approvalsOf = ({ id }: Id) =>
  sql<{ id: string; kind: 'DISCOUNT' | 'FINANCE'; state: string; number: string }>(
    'select * from price_approval where quotation_id = $1 order by id',
    id,
  );

/** The pending approval of a kind. */
export async function approvalOf(quotation: Id, kind: 'DISCOUNT' | 'FINANCE') {
  const found = (await approvalsOf(quotation)).find((one) => one.kind === kind && one.state === 'PENDING');
  if (!found) throw new Error(`No ${kind} is pending.`);
  return found;
}

export const fileConfirmation = (person: Person, quotation: Id) => file(person, quotation, 'CUSTOMER_CONFIRMATION');

export const quotationState = async ({ id }: Id) =>
  (await sql<{ state: string }>('select state from quotation where id = $1', id))[0]!.state;
