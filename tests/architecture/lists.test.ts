import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  declaredEntities,
  entityNamed,
  type EntityDeclaration,
  type FieldDeclaration,
} from '../../src/core/fields/declaration.js';
import { scopes, type Scope } from '../../src/core/viewer.js';
import { aggregate } from '../../src/reads/aggregate.js';
import { groupingsOf, groupOrdersOf, type Grouping, type GroupOrder } from '../../src/reads/groups.js';
import { showing } from '../../src/reads/columns.js';
import { level, type Page, type Start } from '../../src/reads/level.js';
import { measurable, measuresIn } from '../../src/reads/measures.js';
import { ordering, ordersOf, type Order } from '../../src/reads/order.js';
import { sql } from '../support/people.js';
import { holding } from './definitions.js';

interface Statement {
  readonly name: string;
  readonly sql: string;
  readonly params: { readonly values: readonly unknown[] };
}

/** The columns of an index in order, each as `name`, `name desc` or `name desc nulls last`, as pg_indexes has them. */
type Indexes = ReadonlyMap<string, readonly (readonly string[])[]>;

const keysOf = (definition: string) =>
  /\(([^()]*)\)$/
    .exec(definition.replaceAll('"', ''))![1]!
    .split(', ')
    .map((key) => key.toLowerCase());

async function migratedIndexes(): Promise<Indexes> {
  const rows = await sql<{ tablename: string; indexdef: string }>(
    `select tablename, indexdef from pg_indexes where schemaname = 'public' and indexdef !~ ' WHERE |\\((\\w+)\\('`,
  );
  const byTable = Map.groupBy(rows, ({ tablename }) => tablename);
  return new Map([...byTable].map(([table, own]) => [table, own.map(({ indexdef }) => keysOf(indexdef))]));
}

/** A sort key as PostgreSQL compares it: column, direction, and where its nulls come. */
function pathKey(key: string, backwards = false): string {
  const [column, ...words] = key.replace(/^r\./, '').split(/\s+/);
  const descending = words.includes('desc');
  const nullsFirst = words.includes('first') || (descending && !words.includes('last'));
  return `${column} ${descending !== backwards ? 'desc' : 'asc'} ${nullsFirst !== backwards ? 'first' : 'last'}`;
}

/** Filters without an index that begins with their column, and orders that no index walks through. */
function unindexed(entity: EntityDeclaration, orders: Iterable<Order>, indexes: Indexes): string[] {
  const { name, table, fields } = entity;
  const own = indexes.get(table) ?? [];
  const sought = [...fields.values()].filter(({ filter, kind }) => filter || kind === 'reference' || kind === 'record');
  const filters = sought.filter(({ column }) => !own.some(([first]) => first?.split(' ')[0] === column));
  const slow = [...orders].filter((order) => {
    const wanted = ordering('r', order, false)
      .split(', ')
      .map((key) => pathKey(key))
      .join();
    return !own.some((keys) =>
      [false, true].some((back) => `${keys.map((key) => pathKey(key, back)).join()},`.startsWith(`${wanted},`)),
    );
  });
  const endless = sought.filter(({ kind }) => kind === 'text');
  return [
    ...endless.map((field) => `${name} is filtered by ${field.name}, a text of any length, which no index holds`),
    ...filters.map((field) => `${name} is filtered by ${field.name} without an index`),
    ...slow.map((order) => `${name} is ordered by ${order.name} without an index`),
  ];
}

const samples = {
  integer: 1,
  money: '1.00',
  quantity: '1',
  percent: '1',
  day: '2026-01-01',
  moment: '2026-01-01T00:00:00Z',
  flag: true,
} as const;
const sampleOf = ({ kind }: FieldDeclaration) => samples[kind as keyof typeof samples] ?? 'X';

const list: Start = { kind: 'list' };

/** A filter that asks of every field everything that can be asked of it, as such and negated. */
function wholeFilter(entity: EntityDeclaration) {
  const asked = (field: FieldDeclaration) => {
    const one = sampleOf(field);
    const word = ['text', 'name', 'code'].includes(field.kind) ? { contains: 'X' } : {};
    return { eq: one, in: [one], null: false, ...(field.kind === 'flag' ? {} : { gt: one, lte: one }), ...word };
  };
  const filters = [...entity.fields.values()].filter(({ filter }) => filter);
  const filter = Object.fromEntries(filters.map((field) => [field.name, asked(field)]));
  return { ...filter, not: { or: [filter] } };
}

/** A page of a list from a place on: whole, with all fields and filters, or no more than its order and place. */
function statementOf(entity: EntityDeclaration, scope: Scope, order: Order, { reversed = false, whole = true } = {}) {
  const wanted = new Set(whole ? [...entity.fields.keys(), 'restrictedFields'] : ['id']);
  const from = { id: order.idType === 'bigint' ? '1' : 'X', value: String(sampleOf(order.field)) };
  const page: Page = { order, limit: 2, reversed, from, ...(whole ? { filter: wholeFilter(entity) } : {}) };
  const asking = { viewer: holding(scope) };
  const { sql, params } = level(entity, list, asking, showing(entity, wanted, asking, order), page);
  return { name: `${entity.name} ${scope} ${order.name}`, sql, params };
}

/** The whole of a list, in groups of one kind, with all that can be computed of it. */
function aggregateOf(entity: EntityDeclaration, scope: Scope, grouping: Grouping, order: GroupOrder): Statement {
  const viewer = holding(scope);
  const figures = scope === 'AGGREGATE_ONLY' ? entity.figures : undefined;
  const measures = measuresIn(entity, holding('ALL'), (what) => {
    const asked = !figures || what === 'sum' || what === 'avg' ? measurable(entity, what) : [];
    return new Set(asked.map(({ name }) => name).filter((name) => !figures?.repeated?.includes(name)));
  });
  const { sql, params } = aggregate(entity, measures, { viewer }, null, { by: [grouping], order, limit: 2 });
  return { name: `${entity.name} ${scope} ${grouping.name} ${order.name}`, sql, params };
}

/** The ways to group that are open on a scope: all, but to whoever is told figures only. */
const toldTo =
  (scope: Scope, { figures }: EntityDeclaration) =>
  ({ field }: Grouping) =>
    scope !== 'AGGREGATE_ONLY' || !figures || [...figures.alike, figures.apart].includes(field.name);

/** The ways to group to be tried on a scope: on ALL every one, on each the first and all that the scope has a say in. */
const triedOn = (scope: Scope, entity: EntityDeclaration, groupings: readonly Grouping[]): Grouping[] => {
  const every = scope === 'ALL' || (scope === 'AGGREGATE_ONLY' && entity.figures !== undefined);
  const told = groupings.filter(toldTo(scope, entity));
  return told.filter(({ field }, at) => every || at === 0 || field.kind === 'reference');
};

/** Statements that the database, as it is migrated, cannot plan. */
async function faultsOf(statements: readonly Statement[]): Promise<string[]> {
  const answers = statements.map(({ name, sql: statement, params }) =>
    sql(`explain ${statement}`, ...params.values).then(
      () => [],
      ({ message }: Error) => [`${name}: ${message}`],
    ),
  );
  return (await Promise.all(answers)).flat();
}

const indexes = await migratedIndexes();

describe.each(declaredEntities().map((entity) => [entity.name, entity] as const))(
  'the lists of %s',
  (_name, entity) => {
    const orders = [...ordersOf(entity).values()];

    it('have an index for each filter and order', () => expect(unindexed(entity, orders, indexes)).toEqual([]));

    it('can be asked on each scope, in each order, from any place, either way, by every filter', async () => {
      const scoped = (Object.keys(scopes) as Scope[]).map((scope) => statementOf(entity, scope, orders[0]!));
      const ordered = orders.flatMap((order) =>
        [false, true].map((reversed) => statementOf(entity, 'OWN', order, { reversed, whole: false })),
      );
      expect(await faultsOf([...scoped, ...ordered])).toEqual([]);
    });
  },
);

it.each(declaredEntities().flatMap((entity) => (entity.list ? [[entity.list, entity] as const] : [])))(
  'the aggregate of %s can be asked on each scope, by groups of every kind, in every order',
  async (_list, entity) => {
    const [groupings, orders] = [[...groupingsOf(entity).values()], [...groupOrdersOf(entity).values()]];
    const scoped = (Object.keys(scopes) as Scope[]).flatMap((scope) =>
      triedOn(scope, entity, groupings).map((grouping) => aggregateOf(entity, scope, grouping, orders[0]!)),
    );
    const ordered = orders.map((order) => aggregateOf(entity, 'ALL', groupings[0]!, order));
    expect(await faultsOf([...scoped, ...ordered])).toEqual([]);
  },
);

describe('the guards themselves', () => {
  const contract = entityNamed('Contract');
  const order = ordersOf(contract).get('MARGIN_DESC')!;
  const only = (field: string) => ({ ...contract, fields: new Map([[field, contract.fields.get(field)!]]) });
  const having = (...keys: string[]) => new Map([['contract', keys.map((key) => keysOf(`… btree (${key})`))]]);

  it('bite on an index that is missing, begins elsewhere, leaves out the id or puts nulls first', () => {
    const slow = ['Contract is ordered by MARGIN_DESC without an index'];
    expect(unindexed(only('margin'), [order], having())).toEqual([
      'Contract is filtered by margin without an index',
      ...slow,
    ]);
    expect(unindexed(only('margin'), [], having('owner_id, margin'))).toHaveLength(1);
    expect(unindexed(only('margin'), [order], having('margin DESC NULLS LAST'))).toEqual(slow);
    expect(unindexed(only('margin'), [order], having('margin, id'))).toEqual(slow);
    expect(unindexed(only('margin'), [order], having('margin DESC NULLS LAST, id DESC'))).toEqual([]);
    expect(unindexed(only('margin'), [{ ...order, descending: false }], having('margin, id'))).toEqual([]);
  });

  it('bite on a text that may be too long for an index', () => {
    const entity = { ...contract, fields: new Map([['body', { ...contract.fields.get('body')!, filter: true }]]) };
    expect(unindexed(entity, [], having('body'))).toEqual([
      'Contract is filtered by body, a text of any length, which no index holds',
    ]);
  });

  it('bite on a column that the table does not have', async () => {
    const odd = { ...order.field, name: 'odd', column: 'odd' };
    const faults = await faultsOf([statementOf(contract, 'ALL', { ...order, field: odd })]);
    expect(faults.join()).toContain('column r.odd does not exist');
  });
});
