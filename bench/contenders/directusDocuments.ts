import { amountOf, totalsOf } from '../servers/floor/money.js';
import { listFields } from '../data/orderFields.js';
import type { Ask, DraftInput, Workload, WorkloadName } from '../workload.js';
import { wrapped } from './wrapped.js';

const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const order = (fields: readonly string[]) =>
  fields.map((field) => (field === columnOf(field) ? field : `${field}: ${columnOf(field)}`)).join(' ');
const list = order(listFields);
const newest = 'sort: ["-entered_at", "-id"]';
const beforeThen = 'entered_at: { _lt: $before }';

const documents: Partial<Record<WorkloadName, string>> = {
  point: `query($id: ID!) { order: order_by_id(id: $id) { ${list} } }`,
  page: `query($state: String!, $before: String!) {
    orders: order(limit: 50, ${newest}, filter: { state: { _eq: $state }, ${beforeThen} }) { ${list} } }`,
  nested: `query($before: String!) {
    customers: customer(limit: 50, ${newest}, filter: { ${beforeThen} }) { id number name
      orders(limit: 5, ${newest}) { id number amount enteredAt: entered_at
        lines(limit: 5, sort: ["id"]) { id name quantity price product: product_id { id name } } } } }`,
  report: `query($before: String!, $rows: Int!) {
    orders: order(limit: $rows, ${newest}, filter: { ${beforeThen} }) { id number state amount enteredAt: entered_at
      deliverBy: deliver_by customer: customer_id { name } department: department_id { name } } }`,
  draft: `mutation($data: create_quotation_input!) { quotationDraft: create_quotation_item(data: $data) {
    id number state need net tax total customer: customer_id { name }
    lines(limit: 10, sort: ["id"]) { id name unit quantity price amount deliveryOn: delivery_on product: product_id { id } } } }`,
  aggregate: `query($state: String!, $from: String!, $before: String!) {
    ordersAggregate: order_aggregated(filter: { _and: [{ state: { _eq: $state } }, { entered_at: { _gte: $from } }, { ${beforeThen} }] }) {
      countAll sum { amount } } }`,
};

/** What a client of Directus must say itself: whose it is, amounts, and what the products are called. */
function dataOf({ variables, beside }: Ask) {
  const { customer, need, lines: given } = variables['input'] as DraftInput;
  const { owner, products } = beside!;
  const amounts = given.map(({ quantity, price }) => ({ amount: amountOf(quantity, price) }));
  const lines = given.map(({ product, deliveryOn, quantity, price }, at) => ({
    product_id: product,
    delivery_on: deliveryOn,
    ...products[product],
    quantity: Number(quantity),
    price: Number(price),
    amount: Number(amounts[at]!.amount),
  }));
  const totals = Object.entries(totalsOf(amounts, '13')).map(([name, amount]) => [name, Number(amount)]);
  const now = new Date().toISOString();
  const fixed = {
    confidentiality: 'INTERNAL',
    state: 'DRAFT',
    reviewed: false,
    version: 1,
    revision: 1,
    tax_percent: 13,
  };
  const moments = { state_since: now, occurred_at: now, entered_at: now };
  return { owner_id: owner, customer_id: customer, need, ...fixed, ...moments, ...Object.fromEntries(totals), lines };
}

/** A request of a workload as Directus is asked it. */
export function bodyFor({ name }: Workload, ask: Ask): unknown {
  const { variables, document, fields } = ask;
  if (name === 'draft') return { query: documents.draft, variables: { data: dataOf(ask) } };
  const query =
    documents[name] ?? `query Order${document}($id: ID!) { order: order_by_id(id: $id) { ${order(fields!)} } }`;
  return { query, variables };
}

/** The answer of Directus in our shape. */
export function shapeOf({ name }: Workload, data: unknown): unknown {
  if (name === 'draft')
    return { quotationDraft: { quotation: (wrapped(data) as { quotationDraft: unknown }).quotationDraft } };
  if (name !== 'aggregate') return wrapped(data);
  const [found] = (data as { ordersAggregate: { countAll: number; sum: { amount: string } }[] }).ordersAggregate;
  return { ordersAggregate: { count: found!.countAll, sum: found!.sum } };
}
