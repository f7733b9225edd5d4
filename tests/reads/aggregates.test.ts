import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person, Refused } from '../../demo/client.js';
import { aDeal, submitted } from '../support/contracts.js';
import { hire, sql, stranger } from '../support/people.js';
import { role } from '../guard/deal.js';
import { customers, departments, everyone, manyContracts, owners, readers } from './manyContracts.js';

beforeAll(manyContracts);

type Filter = Record<string, unknown>;

/** Asks for an aggregate of this file's contracts. */
async function ask(person: Person, selection: string, filter: Filter = {}) {
  const query = `query ($f: ContractFilter) { all: contractsAggregate(filter: $f) { ${selection} } }`;
  return (await person.ask(query, { f: { and: [{ owner: { in: owners } }, filter] } }))['all'];
}

const measures = `count sum { amount } avg { amount } min { amount agreedOn enteredAt } max { amount agreedOn enteredAt }`;
const moment = (of: string) => `to_char(${of}(k.entered_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const extremes = (of: string) =>
  `json_build_object('amount', ${of}(k.amount)::text, 'agreedOn', ${of}(k.agreed_on)::text, 'enteredAt', ${moment(of)}) as ${of}`;
const byHand = `count(*)::int as count, json_build_object('amount', sum(k.amount)::text) as sum,
  json_build_object('amount', round(avg(k.amount), 2)::text) as avg, ${extremes('min')}, ${extremes('max')}`;
const where = (sees: string, filter: string) => `from contract k where k.owner_id = any($1) and ${sees} and ${filter}`;

const filters: [Filter, string][] = [
  [{}, 'true'],
  [{ amount: { gt: '0.10' } }, 'k.amount > 0.10'],
  [{ state: { in: ['SIGNED', 'DRAFT'] } }, `k.state in ('SIGNED', 'DRAFT')`],
  [{ not: { department: { null: true } } }, 'k.department_id is not null'],
  [{ dueAt: { lt: '2026-02-01T00:00:00Z' } }, `k.due_at < '2026-02-01T00:00:00Z'`],
  [{ or: [{ state: { eq: 'EXECUTING' } }, { dueAt: { null: true } }] }, `(k.state = 'EXECUTING' or k.due_at is null)`],
  [{ amount: { lt: '0' } }, 'false'],
];

const month = `to_char(date_trunc('month', k.entered_at at time zone 'Asia/Shanghai'), 'YYYY-MM-DD')`;

describe('an aggregate', () => {
  it('is what SQL by hand says of the rows that exist for whoever asks, in groups too (3.2.4b)', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(5), fc.constantFrom(...filters), async (which, [filter, condition]) => {
        const { person, sees } = everyone[which]!;
        const grouped = `groupBy(fields: [STATE, ENTERED_AT_MONTH]) { isCut nodes { key { state enteredAt } ${measures} } }`;
        const all = await ask(person, `${measures} ${grouped}`, filter);
        const [whole] = await sql(`select ${byHand} ${where(sees, condition)}`, owners);
        const groups = await sql(
          `select json_build_object('state', k.state, 'enteredAt', ${month}) as key, ${byHand}
            ${where(sees, condition)} group by k.state, ${month} order by k.state collate "C", ${month}`,
          owners,
        );
        expect(all).toEqual({ ...whole, groupBy: { isCut: false, nodes: groups } });
      }),
      { seed: 20261124, numRuns: 60 },
    ));

  it.each([
    ['OWNER', 'owner { id }', 5],
    ['DEPARTMENT', 'department { id }', 4],
    ['STATE', 'state', 4],
    ['REVIEWED', 'reviewed', 2],
    ['CONFIDENTIALITY', 'confidentiality', 1],
    ['AGREED_ON_YEAR', 'agreedOn', 2],
    ['DUE_AT_MONTH', 'dueAt', 4],
  ])('by %s adds up to the whole', async (grouping, key, groups) => {
    const selection = `count sum { amount } groupBy(fields: [${grouping}]) { nodes { key { ${key} } count sum { amount } } }`;
    const { person } = readers.ALL;
    const { count, sum, groupBy } = await ask(person, selection);
    const cents = (amount: string) => BigInt(amount.replace('.', ''));
    const nodes = groupBy.nodes as { key: object; count: number; sum: { amount: string } }[];
    expect(new Set(nodes.map(({ key }) => JSON.stringify(key))).size).toBe(groups);
    expect(nodes).toHaveLength(groups);
    expect(nodes.reduce((all, one) => all + one.count, 0)).toBe(count);
    expect(nodes.reduce((all, one) => all + cents(one.sum.amount), 0n)).toBe(cents(sum.amount));
  });

  it('puts a moment into the day, week, month and year that the company’s clocks show', async () => {
    const spans = ['DAY', 'WEEK', 'MONTH', 'YEAR'].map(
      (span) => `${span}: groupBy(fields: [ENTERED_AT_${span}]) { nodes { key { enteredAt } } }`,
    );
    const eve = { enteredAt: { in: ['2025-12-31T16:00:00Z', '2026-01-04T15:59:59.999Z', '2026-01-04T16:00:00Z'] } };
    const all = await ask(readers.ALL.person, spans.join(' '), eve);
    const keys = (span: string) => all[span].nodes.map(({ key }: { key: { enteredAt: string } }) => key.enteredAt);
    expect(keys('DAY')).toEqual(['2026-01-01', '2026-01-04', '2026-01-05']);
    expect(keys('WEEK')).toEqual(['2025-12-29', '2026-01-05']);
    expect(keys('MONTH')).toEqual(['2026-01-01']);
    expect(keys('YEAR')).toEqual(['2026-01-01']);
  });

  it('orders its groups, and says where it cuts them', async () => {
    const by = (args: string) =>
      ask(readers.ALL.person, `groupBy(fields: [OWNER, STATE], ${args}) { isCut nodes { count sum { amount } } }`);
    const sums = await sql<{ sum: string }>(
      `select sum(amount)::text as sum ${where('true', 'true')} group by owner_id, state order by sum(amount) desc limit 3`,
      owners,
    );
    const { groupBy } = await by('first: 3, orderBy: SUM_AMOUNT_DESC');
    expect(groupBy.nodes.map(({ sum }: { sum: { amount: string } }) => sum.amount)).toEqual(sums.map(({ sum }) => sum));
    expect(groupBy.isCut).toBe(true);
    const all = await by('orderBy: COUNT_ASC');
    const counts = all.groupBy.nodes.map(({ count }: { count: number }) => count);
    expect(counts).toEqual([...counts].sort((one, other) => one - other));
    expect(all.groupBy.isCut).toBe(false);
  });

  it('makes no group of a record that whoever asks does not see (3.2.4b)', async () => {
    const grants = [
      ['contractRead', 'ALL'],
      ['customerRead', 'DEPARTMENT'],
    ] as const;
    const reader = await hire(await role(grants));
    await sql(
      'update placement set position_id = (select id from position where department_id = $2 limit 1) where employee_id = (select employee_id from account where id = $1)',
      reader.account,
      departments.south,
    );
    const grouped = 'groupBy(fields: [CUSTOMER], orderBy: COUNT_ASC) { nodes { key { customer { id } } count } }';
    expect((await ask(reader, grouped)).groupBy.nodes).toEqual([
      { key: { customer: { id: customers[2] } }, count: 20 },
      { key: { customer: null }, count: 40 },
    ]);
    expect((await ask(readers.ALL.person, grouped)).groupBy.nodes).toEqual([{ key: { customer: null }, count: 60 }]);
  });
});

describe('a strict field', () => {
  const uses = [
    'sum { margin }',
    'avg { amount margin }',
    'min { margin }',
    'max { margin }',
    'groupBy(fields: [STATE], orderBy: SUM_MARGIN_DESC) { nodes { count } }',
    'groupBy(fields: [STATE]) { nodes { count sum { margin } } }',
  ];
  const reading = async (scope?: 'ALL' | 'DEPARTMENT_TREE') =>
    hire(await role([['contractRead', 'ALL'], ...(scope ? [['contractReadMargin', scope] as const] : [])]), {
      department: `North ${process.pid} aggregates`,
    });

  it('is computed and ordered by only where it may be read on every row (3.2.4b)', async () => {
    const [none, some, all] = [await reading(), await reading('DEPARTMENT_TREE'), await reading('ALL')];
    for (const use of uses) {
      for (const person of [none, some]) {
        const refused = (await ask(person, use).catch((error: unknown) => error)) as Refused;
        const { code, permission } = refused.errors[0]!.extensions as Record<string, unknown>;
        expect([use, code, permission]).toEqual([use, 'FORBIDDEN', 'contractReadMargin']);
      }
      await ask(all, use);
    }
    const [{ sum }] = (await sql(`select sum(margin)::text as sum ${where('true', 'true')}`, owners)) as [
      { sum: string },
    ];
    expect(await ask(all, 'sum { margin }')).toEqual({ sum: { margin: sum } });
  });

  it('finds by a filter only the rows on which it may be read (3.2.4b)', async () => {
    const some = await reading('DEPARTMENT_TREE');
    const { sees } = readers.DEPARTMENT_TREE;
    for (const [filter, condition] of [
      [{ margin: { gt: '0' } }, 'k.margin > 0'],
      [{ not: { margin: { gt: '0' } } }, '(k.margin > 0) is not true'],
      [{ margin: { null: true } }, 'k.margin is null'],
    ] as const) {
      const [row] = await sql(`select count(*)::int as count ${where(sees, condition)}`, owners);
      expect(await ask(some, 'count', filter)).toEqual(row);
    }
  });
});

describe('whoever asks for an aggregate', () => {
  it('holds the permission of the list (3.2.4b)', async () => {
    const [nobody, query] = [await hire('EMPLOYEE'), '{ contractsAggregate { count } }'];
    await expect(nobody.ask(query)).rejects.toMatchObject({ code: 'FORBIDDEN', clause: '2.2.5' });
    await expect(stranger.ask(query)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('counts what the list of tasks counts', async () => {
    const deal = await aDeal();
    await submitted(deal);
    const { myTasks, myTasksAggregate } = await deal.lawyer.ask(
      '{ myTasks { totalCount } myTasksAggregate { count } }',
    );
    expect(myTasksAggregate.count).toBe(myTasks.totalCount);
    expect(myTasks.totalCount).toBeGreaterThan(0);
  });

  it.each([
    'groupBy(fields: []) { isCut }',
    'groupBy(fields: [STATE, OWNER, CUSTOMER, REVIEWED]) { isCut }',
    'groupBy(fields: [DUE_AT_DAY, DUE_AT_YEAR]) { isCut }',
    'groupBy(fields: [STATE], first: 0) { isCut }',
    'groupBy(fields: [STATE], first: 1001) { isCut }',
  ])('is refused %s', async (selection) => {
    await expect(ask(readers.ALL.person, selection)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('pays for each, and for what hangs on each of its groups', async () => {
    const { person } = readers.ALL;
    const nested = (first: number) =>
      `groupBy(fields: [OWNER], first: ${first}) { nodes { key { owner { history(first: 100) { nodes { step } } } } } }`;
    await ask(person, nested(100));
    await expect(ask(person, nested(1000))).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
    const many = Array.from({ length: 59 }, (_, at) => `g${at}: groupBy(fields: [STATE]) { isCut }`).join(' ');
    await expect(ask(person, many)).rejects.toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  });
});
