import { describe, expect, it } from '@jest/globals';
import { hire } from '../support/people.js';

/** What a document is refused with, as `code path` of each error, or the data where it is not. */
async function answered(document: string, variables: object = {}) {
  const person = await hire(['EXECUTIVE', 'AUDITOR']);
  const { data, errors } = await person.reply(document, variables);
  if (!errors) return data;
  return errors.map(({ extensions: { code, fields } }) => {
    return [code, ...((fields as { path: string }[] | undefined) ?? []).map(({ path }) => path)].join(' ');
  });
}

const types: Readonly<Record<string, string>> = {
  id: 'ID',
  ids: '[ID!]',
  condition: 'IdFilter',
  filter: 'OrderFilter',
  filters: '[OrderFilter!]',
};

describe('a condition without a value', () => {
  it.each([
    ['{ owner: { eq: null } }', 'filter.owner.eq'],
    ['{ owner: { in: null } }', 'filter.owner.in'],
    ['{ dueAt: { null: null } }', 'filter.dueAt.null'],
    ['{ owner: null }', 'filter.owner'],
    ['{ owner: {} }', 'filter.owner'],
    ['{ and: null }', 'filter.and'],
    ['{ or: null }', 'filter.or'],
    ['{ not: null }', 'filter.not'],
    ['{ not: { owner: { eq: null } } }', 'filter.not.owner.eq'],
    ['{ or: [{ state: { eq: CLOSED } }, { owner: { eq: null } }] }', 'filter.or.1.owner.eq'],
    ['{ owner: { eq: $id } }', 'filter.owner.eq'],
    ['{ owner: { in: $ids } }', 'filter.owner.in'],
    ['{ owner: $condition }', 'filter.owner'],
    ['{ and: $filters }', 'filter.and'],
    ['{ and: [{ not: $filter }] }', 'filter.and.0.not'],
  ])('is refused with its path, unsent or null: %s', async (filter, path) => {
    const [, name] = /\$(\w+)/.exec(filter) ?? [];
    const query = `query ${name ? `($${name}: ${types[name]})` : ''} { orders(filter: ${filter}) { totalCount } }`;
    expect(await answered(query)).toEqual([`BAD_USER_INPUT ${path}`]);
    if (name) expect(await answered(query, { [name]: null })).toEqual([`BAD_USER_INPUT ${path}`]);
  });

  it('is refused in a filter that comes as a variable', async () => {
    const query = 'query ($f: OrderFilter) { orders(filter: $f) { totalCount } }';
    const f = { or: [{ owner: { in: ['nobody'] } }, { not: { dueAt: { gte: null } } }] };
    expect(await answered(query, { f })).toEqual(['BAD_USER_INPUT filter.or.1.not.dueAt.gte']);
    expect(await answered(query, { f: { owner: {} } })).toEqual(['BAD_USER_INPUT filter.owner']);
  });

  it('is refused in the midst of a list', async () => {
    const query = 'query ($id: ID = "nobody") { orders(filter: { owner: { in: [$id] } }) { totalCount } }';
    expect(await answered(query)).toEqual({ orders: { totalCount: 0 } });
    expect(await answered(query, { id: null })).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['an aggregate', '{ ordersAggregate(filter: { owner: { eq: null } }) { count } }', 'filter.owner.eq'],
    [
      'groups',
      '{ ordersAggregate(filter: { owner: { eq: null } }) { groupBy(fields: [STATE]) { isCut } } }',
      'filter.owner.eq',
    ],
    ['settings', '{ settings(filter: { clause: null }) { key } }', 'filter.clause'],
    ['an argument of its own', '{ accessMatrix(role: null) { id } }', 'role'],
    ['another', 'query ($at: String = null) { complianceMatrix(clause: $at) { code } }', 'clause'],
  ])('is refused by %s', async (_what, query, path) =>
    expect(await answered(query)).toEqual([`BAD_USER_INPUT ${path}`]),
  );

  it('is refused below rows, with the place of its list', async () => {
    const person = await hire('SALES_REP');
    await person.step('customerRegister', { name: 'Null', contacts: [] });
    const query = '{ customers { nodes { contracts(filter: { not: { owner: null } }) { totalCount } } } }';
    const { errors } = await person.reply(query);
    expect(errors).toMatchObject([
      { path: ['customers', 'nodes', 0, 'contracts'], extensions: { fields: [{ path: 'filter.not.owner' }] } },
    ]);
  });

  it('is no condition where the whole filter is left out, and where a page is not said', async () => {
    const query = `query ($f: OrderFilter, $n: Int, $after: String, $by: OrderOrder, $role: String) {
      orders(filter: $f, first: $n, after: $after, orderBy: $by) { totalCount } accessMatrix(role: $role) { id } }`;
    const plain = await answered('{ orders { totalCount } accessMatrix { id } }');
    expect(plain).toHaveProperty('orders.totalCount');
    expect(await answered(query)).toEqual(plain);
    expect(await answered(query, { f: null, n: null, after: null, by: null })).toEqual(plain);
  });

  it('is no matter where the list is left out', async () => {
    const query =
      'query ($owner: ID, $with: Boolean!) { orders(filter: { owner: { eq: $owner } }) @include(if: $with) { totalCount } }';
    expect(await answered(query, { with: false })).toEqual({});
    expect(await answered(query, { with: true })).toEqual(['BAD_USER_INPUT filter.owner.eq']);
  });

  it.each(['accessMatrix(role: "") { id }', 'settings(filter: { clause: "" }) { key }'])(
    'is something else than an empty text, which nothing is called: %s',
    async (field) => expect(Object.values((await answered(`{ ${field} }`))!)).toEqual([[]]),
  );
});
