import { listFields } from '../data/orderFields.js';
import type { WorkloadName } from '../workload.js';
import { startChild } from './child.js';
import type { Contender } from './contender.js';
import { installed, versionOf } from './peer.js';
import { departmentsOf } from './departments.js';
import { wrapped } from './wrapped.js';

const dir = 'bench/peers/mercurius';
const list = listFields.join(' ');
const newest = `query($before: String!) { orders(before: $before, rows: 50) { ${list} } }`;

const documents: Partial<Record<WorkloadName, string>> = {
  point: `query($id: ID!) { order(id: $id) { ${list} } }`,
  page: `query($state: String!, $before: String!) { orders(state: $state, before: $before, rows: 50) { ${list} } }`,
  nested: `query($before: String!) { customers(before: $before) { id number name
    orders { id number amount enteredAt lines { id name quantity price product { id name } } } } }`,
  report: `query($before: String!, $rows: Int!) { orders(before: $before, rows: $rows) {
    id number state amount enteredAt deliverBy customer { name } department { name } } }`,
  draft: `mutation($input: QuotationInput!) { quotationDraft(input: $input) {
    id number state need net tax total customer { name }
    lines { id name unit quantity price amount deliveryOn product { id } } } }`,
  mine: newest,
  department: newest,
  aggregate: `query($state: String!, $from: String!, $before: String!) {
    ordersAggregate(state: $state, from: $from, before: $before) { count sum { amount } } }`,
};

const mercuriusWith = (name: string, means: string, settings: object): Contender => ({
  name,
  means: () => `Mercurius ${versionOf(dir, 'mercurius')}, JIT, hand-written SQL, ${means}; no access rules`,
  prepare: async () => installed(dir),
  start: async ({ url, people }) => {
    const departments = await departmentsOf(url, people);
    const tokens = Object.entries(people).map(([role, { account, token }]) => [
      `Bearer ${token}`,
      { role, account, department: departments[role] },
    ]);
    return startChild(name, `${dir}/server.mjs`, { url, tokens, ...settings });
  },
  not: { steps: 'what may be done with a record is no part of it' },
  path: () => '/graphql',
  body: ({ name }, { variables, document, fields }) => ({
    query: documents[name] ?? `query Order${document}($id: ID!) { order(id: $id) { ${fields!.join(' ')} } }`,
    variables,
  }),
  headers: ({ by }, people) => ({ authorization: `Bearer ${people[by].token}` }),
  shape: ({ name }, data) => {
    if (name !== 'draft') return wrapped(data);
    return { quotationDraft: { quotation: (wrapped(data) as { quotationDraft: unknown }).quotationDraft } };
  },
});

/** Mercurius 16 with JIT, in three ways: as fast as it can be, with loaders for what is to one, with a session looked up. */
export const mercurius = [
  mercuriusWith('mercurius', 'joins for what is to one, loaders for what is to many', {}),
  mercuriusWith('mercurius-loaders', 'loaders for all', { loaders: true }),
  mercuriusWith('mercurius-session', 'the session looked up on each request', { sessions: true }),
] as const;
