import { beforeAll, describe, expect, it } from '@jest/globals';
import { hire, sql } from '../support/people.js';
import { ask, reader, register, rows, seller, type Row } from './customers.js';

beforeAll(register);

const pinyin = new Intl.Collator('zh');
const compared: Record<string, (a: Row, b: Row) => number> = {
  ID: () => 0,
  NAME: (a, b) => pinyin.compare(a.name, b.name),
  NUMBER: (a, b) => (a.number < b.number ? -1 : 1),
  BOTTOM_LINE: (a, b) => Number(a.bottomLine) - Number(b.bottomLine),
  DUE_AT: (a, b) => Date.parse(a.dueAt!) - Date.parse(b.dueAt!),
  ENTERED_AT: (a, b) => Date.parse(a.enteredAt) - Date.parse(b.enteredAt),
};
const keys: Partial<Record<string, keyof Row>> = { BOTTOM_LINE: 'bottomLine', DUE_AT: 'dueAt' };

/** The rows in an order, as one would sort them by hand: nulls last either way, ties by id in the same direction. */
function sorted(order: string): string[] {
  const [, name, direction] = /^(.*)_(ASC|DESC)$/.exec(order) as unknown as [string, string, string];
  const [sign, key] = [direction === 'ASC' ? 1 : -1, keys[name]];
  const empty = (row: Row) => (key && row[key] === null ? 1 : 0);
  const by = (a: Row, b: Row) =>
    empty(a) - empty(b) || sign * ((empty(a) ? 0 : compared[name]!(a, b)) || (a.id < b.id ? -1 : 1));
  return [...rows].sort(by).map(({ id }) => id);
}

const orders = Object.keys(compared).flatMap((name) => [`${name}_ASC`, `${name}_DESC`]);

describe('a list', () => {
  it('offers these orders and no others', async () => {
    const { __type } = await reader.ask('{ __type(name: "CustomerOrder") { enumValues { name } } }');
    expect(__type.enumValues.map(({ name }: { name: string }) => name).sort()).toEqual([...orders].sort());
  });

  it.each(orders)('is walked by %s forwards and backwards, in pages of any size, each row once', async (order) => {
    const expected = sorted(order);
    for (const size of [3, 4, 100]) {
      const [forwards, backwards]: [string[], string[]] = [[], []];
      for (let page, after = ''; !page || page.pageInfo.hasNextPage;) {
        page = await ask(`orderBy: ${order}, first: ${size}${after}`);
        expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
        expect([page.edges[0]?.cursor, page.edges.at(-1)?.cursor].map((cursor) => typeof cursor)).toEqual([
          'string',
          'string',
        ]);
        forwards.push(...page.nodes.map(({ id }) => id));
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      for (let page, before = ''; !page || page.pageInfo.hasPreviousPage;) {
        page = await ask(`orderBy: ${order}, last: ${size}${before}`);
        expect(page.pageInfo.hasNextPage).toBe(before !== '');
        backwards.unshift(...page.nodes.map(({ id }) => id));
        before = `, before: "${page.pageInfo.startCursor}"`;
      }
      expect([forwards, backwards]).toEqual([expected, expected]);
    }
  });

  it('orders people and companies by pinyin', async () => {
    const wanted = ['安徽', '北京', '陈氏', '杜康', '鄂州', '钱塘', '赵记'];
    const { nodes } = await ask('orderBy: NAME_ASC, first: 100', { name: { in: wanted } });
    expect([...new Set(nodes.map(({ name }) => name))]).toEqual(wanted);
  });

  it('neither loses nor doubles a row when others come and go beside the page', async () => {
    const [first, second] = sorted('ID_ASC');
    const { pageInfo } = await ask('orderBy: ID_ASC, first: 2');
    const [owner, moved] = [(await hire('SALES_REP')).account, 'update customer set owner_id = $1 where id = $2'];
    await sql(moved, owner, first);
    const after = await ask(`orderBy: ID_ASC, first: 100, after: "${pageInfo.endCursor}"`);
    await sql(moved, owner, second); // the very row that the cursor stands at
    const again = await ask(`orderBy: ID_ASC, first: 100, after: "${pageInfo.endCursor}"`);
    for (const id of [first, second]) await sql(moved, seller.account, id);
    expect([after, again].map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
      Array(2).fill(sorted('ID_ASC').slice(2)),
    );
  });

  it.each([
    'first: 0',
    'first: 101',
    'first: -1',
    'last: 0',
    'last: 101',
    'first: 1, last: 1',
    'last: 1, after: ""',
    'before: ""',
    'first: 1, before: ""',
  ])('refuses the page of %s', async (args) => {
    await expect(ask(args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('has 20 rows a page unless said, and takes null for unsaid', async () => {
    const { nodes } = (
      await reader.ask(
        '{ customers(first: null, after: null, last: null, before: null, filter: null, orderBy: null) { nodes { id } } }',
      )
    )['customers'];
    expect(nodes).toHaveLength(20);
  });
});
