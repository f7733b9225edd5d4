import { readFileSync } from 'node:fs';
import pg from 'pg';
import { listFields } from '../data/orderFields.js';
import type { WorkloadName } from '../workload.js';
import { startChild } from './child.js';
import type { Contender, Ground } from './contender.js';
import { departmentsOf } from './departments.js';
import { installed, versionOf } from './peer.js';

const dir = 'bench/peers/postgraphile';
const order = (fields: readonly string[]) => fields.map((field) => (field === 'id' ? 'id: rowId' : field)).join(' ');
const list = order(listFields);
const newest = 'orderBy: [ENTERED_AT_DESC, ROW_ID_DESC]';
const newestOrders = `query($before: Datetime!) {
  orders: allOrders(first: 50, ${newest}, condition: { enteredBefore: $before }) { nodes { ${list} } } }`;

const documents: Partial<Record<WorkloadName, string>> = {
  point: `query($id: String!) { order: orderByRowId(rowId: $id) { ${list} } }`,
  page: `query($state: String!, $before: Datetime!) {
    orders: allOrders(first: 50, ${newest}, condition: { state: $state, enteredBefore: $before }) { nodes { ${list} } } }`,
  nested: `query($before: Datetime!) {
    customers: allCustomers(first: 50, ${newest}, condition: { enteredBefore: $before }) { nodes { id: rowId number name
      orders: ordersByCustomerId(first: 5, ${newest}) { nodes { id: rowId number amount enteredAt
        lines: orderLinesByOrderId(first: 5, orderBy: ROW_ID_ASC) { nodes { id: rowId name quantity price
          product: productByProductId { id: rowId name } } } } } } } }`,
  report: `query($before: Datetime!, $rows: Int!) {
    orders: allOrders(first: $rows, ${newest}, condition: { enteredBefore: $before }) {
      nodes { id: rowId number state amount enteredAt deliverBy
        customer: customerByCustomerId { name } department: departmentByDepartmentId { name } } } }`,
  draft: `mutation($customer: String!, $need: String!, $lines: JSON!) {
    quotationDraft: benchPeerQuotationDraft(input: { customer: $customer, need: $need, lines: $lines }) { quotation: result {
      id: rowId number state need net tax total customer: customerByCustomerId { name }
      lines: quotationLinesByQuotationId(first: 10, orderBy: ROW_ID_ASC) { nodes {
        id: rowId name unit quantity price amount deliveryOn product: productByProductId { id: rowId } } } } } }`,
  mine: newestOrders,
  department: newestOrders,
  aggregate: `query($state: String!, $from: Datetime!, $before: Datetime!) {
    ordersAggregate: benchPeerOrdersOf(state: $state, since: $from, before: $before) { count amount } }`,
};

/** PostGraphile 5 with row-level security over the same tables. */
export const postgraphile: Contender = {
  name: 'postgraphile',
  means: () => `PostGraphile ${versionOf(dir, 'postgraphile')}, row-level security, role and settings per request`,
  prepare: async ({ url }) => {
    installed(dir);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(`${dir}/access.sql`, 'utf8'));
    await client.end();
  },
  start: async (ground) =>
    startChild('postgraphile', `${dir}/server.mjs`, { url: ground.url, tokens: await settingsOf(ground) }, []),
  not: { steps: 'what may be done with a record is no part of it' },
  path: () => '/graphql',
  body: (workload, ask) => ({
    query:
      documents[workload.name] ??
      `query Order${ask.document}($id: String!) { order: orderByRowId(rowId: $id) { ${order(ask.fields!)} } }`,
    variables: workload.name === 'draft' ? ask.variables['input'] : ask.variables,
  }),
  headers: ({ by }, people) => ({ authorization: `Bearer ${people[by].token}` }),
  shape: ({ name }, data) => {
    if (name !== 'aggregate') return data;
    const { count, amount } = (data as { ordersAggregate: { count: number; amount: string } }).ordersAggregate;
    return { ordersAggregate: { count, sum: { amount } } };
  },
};

const roles = { reader: 'bench_reader', service: 'bench_reader', seller: 'bench_seller', member: 'bench_member' };

/** Role and settings of each person, by what they sign in with. */
async function settingsOf({ url, people }: Ground) {
  const departments = await departmentsOf(url, people);
  return Object.entries(people).map(([name, { account, token }]) => {
    const role = roles[name as keyof typeof roles];
    return [`Bearer ${token}`, { role, 'bench.account': account, 'bench.department': departments[name] }];
  });
}
