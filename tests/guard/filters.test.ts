import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { hire, sql } from '../support/people.js';
import { deal, role, strict, type Deal } from './deal.js';

type Row = Record<string, unknown>;
type Filter = Record<string, unknown>;

let seller: Person;
let foreign: Deal;
let own: Deal;

beforeAll(async () => {
  seller = await hire('SALES_REP');
  foreign = await deal(await hire('SALES_REP'));
  own = await deal(seller, 'OWN', { bottomLine: '11.00', margin: '22.00' });
});

const inputOf = async (name: string) => {
  const { __type } = await seller.ask(
    `{ __type(name: "${name}") { inputFields { name type { name kind ofType { name } } } } }`,
  );
  return __type.inputFields as { name: string; type: { name: string; kind: string; ofType: { name: string } } }[];
};

/** Every condition that a list can be asked with, on the values that a row has. */
async function conditionsOn(entity: string, row: Row): Promise<Filter[]> {
  const fields = (await inputOf(`${entity}Filter`)).filter(({ name }) => !['and', 'or', 'not'].includes(name));
  const conditions = fields.map(async ({ name, type }) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const held = row[column] ?? row[`${column}_id`] ?? '2026-01-01';
    const value = type.name === 'DateTimeFilter' ? new Date(held as string).toISOString() : held;
    const operators = (await inputOf(type.name)).map(({ name: operator }) => operator);
    return operators.map((operator) => {
      const asked = operator === 'null' ? true : operator === 'in' ? [value] : value;
      return { [name]: { [operator]: asked } };
    });
  });
  return (await Promise.all(conditions)).flat();
}

/** What each condition finds: alone, denied, denied twice, with one that holds for all, or one that holds for none. */
const inAllWays = (one: Filter): Filter[] => {
  const none = { id: { in: [] } };
  const all = { not: none };
  return [one, { not: one }, { not: { not: one } }, { or: [one, none] }, { and: [one, all] }, { or: [one, all] }];
};

async function idsFound(person: Person, list: string, filters: readonly Filter[]): Promise<string[][]> {
  const type = list === 'customers' ? 'CustomerFilter' : 'ContractFilter';
  const found: string[][] = [];
  for (let start = 0; start < filters.length; start += 30) {
    const some = filters.slice(start, start + 30);
    const variables = Object.fromEntries(some.map((filter, index) => [`f${index}`, filter]));
    const declared = some.map((_, index) => `$f${index}: ${type}`).join(', ');
    const asked = some.map((_, index) => `a${index}: ${list}(filter: $f${index}) { totalCount nodes { id } }`);
    const answer = await person.ask(`query (${declared}) { ${asked.join(' ')} }`, variables);
    for (const { totalCount, nodes } of Object.values(answer) as { totalCount: number; nodes: { id: string }[] }[]) {
      expect(totalCount).toBe(nodes.length);
      found.push(nodes.map(({ id }) => id));
    }
  }
  return found;
}

describe('no filter', () => {
  it.each([
    ['customers', 'Customer'],
    ['contracts', 'Contract'],
  ])('of %s finds a row of another seller, whatever is asked of it (3.2.4b)', async (list, entity) => {
    const { id } = entity === 'Customer' ? foreign.customer : foreign.contract;
    const mine = entity === 'Customer' ? own.customer.id : own.contract.id;
    const [row] = await sql<Row>(`select * from ${entity} where id = $1`, id);
    const filters = (await conditionsOn(entity, row!)).flatMap(inAllWays);
    expect(filters.length).toBeGreaterThan(150);
    for (const ids of await idsFound(seller, list, filters)) expect([[], [mine]]).toContainEqual(ids);
    expect(await idsFound(seller, list, [{ id: { eq: mine } }, { not: { id: { eq: id } } }])).toEqual([[mine], [mine]]);
  });
});

describe('a filter on a strict field', () => {
  const [{ bottomLine: value }, higher, lower] = [strict, '88888.00', '66666.00'];
  const asked: Filter[] = [
    { eq: value },
    { in: [value, '1'] },
    { gt: lower },
    { gte: value },
    { lt: higher },
    { lte: value },
    { null: false },
    { null: true },
    { eq: '1' },
  ].map((bottomLine) => ({ bottomLine }));

  it('tells nothing of a row that one sees without the field, under `not` neither (3.2.4b)', async () => {
    const reader = await hire(await role([['customerRead', 'ALL']]));
    const rows = (filter: Filter) => ({ and: [{ id: { in: [foreign.customer.id, own.customer.id] } }, filter] });
    const deep = asked.flatMap((one) => [one, { not: one }, { not: { not: one } }, { or: [one, { not: one }] }]);
    for (const ids of await idsFound(reader, 'customers', deep.map(rows))) expect(ids).toEqual([]);
    const beside = asked.map((one) => ({ or: [one, { not: one }, { name: { contains: 'ZX9Q' } }] }));
    for (const ids of await idsFound(reader, 'customers', beside.map(rows))) expect(ids).toEqual([foreign.customer.id]);
  });

  it('works on the rows where one may read it, and on those alone', async () => {
    const key = await role([
      ['customerRead', 'ALL'],
      ['customerReadBottomLine', 'COLLABORATING'],
    ]);
    const partner = await hire(key);
    const shared = await deal(await hire('SALES_REP'), 'SHARED', strict, [partner.account]);
    const rows = (filter: Filter) => ({ and: [{ id: { in: [foreign.customer.id, shared.customer.id] } }, filter] });
    const found = await idsFound(partner, 'customers', asked.map(rows));
    const holds = [true, true, true, true, true, true, true, false, false];
    expect(found).toEqual(holds.map((held) => (held ? [shared.customer.id] : [])));
    const denied = await idsFound(
      partner,
      'customers',
      asked.map((not) => rows({ not })),
    );
    expect(denied).toEqual(holds.map((held) => (held ? [] : [shared.customer.id])));

    const { customers } = await partner.ask(
      'query ($f: CustomerFilter) { customers(filter: $f) { nodes { id bottomLine restrictedFields } } }',
      { f: rows({}) },
    );
    expect(customers.nodes).toHaveLength(2);
    expect(customers.nodes).toEqual(
      expect.arrayContaining([
        { id: shared.customer.id, bottomLine: value, restrictedFields: [] },
        { id: foreign.customer.id, bottomLine: null, restrictedFields: ['bottomLine'] },
      ]),
    );
  });

  it.each(['ASC', 'DESC'])('orders by it (%s) only for whoever may read it on all rows', async (direction) => {
    const query = `{ customers(first: 1, orderBy: BOTTOM_LINE_${direction}) { nodes { id } } }`;
    await expect(seller.ask(query)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await (await hire('EXECUTIVE')).ask(query))['customers'].nodes).toHaveLength(1);
  });
});
