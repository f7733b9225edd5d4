import type { Ask, Workload } from '../workload.js';
import { listFields } from '../data/orderFields.js';

const list = listFields.join(' ');
const orders = (filter: string, rest: string) =>
  `orders(first: 50, orderBy: ENTERED_AT_DESC, filter: { ${filter} }) { nodes { ${rest} } }`;

const single: Partial<Record<Workload['name'], string>> = {
  point: `query Order($id: ID!) { order(id: $id) { ${list} } }`,
  page: `query OrdersOfState($state: OrderState!, $before: DateTime!) {
    ${orders('state: { eq: $state }, enteredAt: { lt: $before }', list)} }`,
  nested: `query Customers($before: DateTime!) {
    customers(first: 50, orderBy: ENTERED_AT_DESC, filter: { enteredAt: { lt: $before } }) { nodes { id number name
      orders(first: 5, orderBy: ENTERED_AT_DESC) { nodes { id number amount enteredAt
        lines(first: 5) { nodes { id name quantity price product { id name } } } } } } } }`,
  report: `query Report($before: DateTime!, $rows: Int!) {
    orders(first: $rows, orderBy: ENTERED_AT_DESC, filter: { enteredAt: { lt: $before } }) {
      nodes { id number state amount enteredAt deliverBy customer { name } department { name } } } }`,
  draft: `mutation Draft($input: QuotationDraftInput!) { quotationDraft(input: $input) { quotation {
    id number state need net tax total customer { name }
    lines(first: 10) { nodes { id name unit quantity price amount deliveryOn product { id } } } } } }`,
  mine: `query Mine($before: DateTime!) { ${orders('enteredAt: { lt: $before }', list)} }`,
  department: `query OfDepartment($before: DateTime!) { ${orders('enteredAt: { lt: $before }', list)} }`,
  aggregate: `query Month($state: OrderState!, $from: DateTime!, $before: DateTime!) {
    ordersAggregate(filter: { state: { eq: $state }, enteredAt: { gte: $from, lt: $before } }) { count sum { amount } } }`,
  steps: `query Steps($before: DateTime!) {
    ${orders('enteredAt: { lt: $before }', `${list} availableSteps { name blockers { code } }`)} }`,
};

/** The document of ours by which a workload is asked. */
export const documentOf = ({ name }: Workload, { fields, document }: Ask): string =>
  single[name] ?? `query Order${document}($id: ID!) { order(id: $id) { ${fields!.join(' ')} } }`;
