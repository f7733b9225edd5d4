import 'reflect-metadata';
import { beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { graphql, type GraphQLSchema } from 'graphql';
import { randomBytes } from 'node:crypto';
import type { SignedIn } from '../../src/core/context.js';
import { guardedSchema } from '../../src/server/schema.js';
import { loadViewer } from '../../src/services/access/loadViewer.js';
import type { Person } from '../../demo/client.js';
import { deal } from '../guard/deal.js';
import { hire, sql } from '../support/people.js';

let schema: GraphQLSchema;
let manager: Person;
let statements: string[];

/** Sends every statement to the worker's database by way of the tests' own door, and writes it down. */
const em = {
  getTransactionContext: () => undefined,
  getConnection: () => ({
    getClient: () => ({
      executeQuery: async ({ sql: statement, parameters }: { sql: string; parameters: unknown[] }) => {
        statements.push(statement);
        return { rows: await sql(statement, ...parameters) };
      },
    }),
  }),
} as unknown as EntityManager;

const department = `Counted ${process.pid}`;

beforeAll(async () => {
  schema = await guardedSchema();
  manager = await hire('SALES_MANAGER', { department });
  const sellers = [await hire('SALES_REP', { department }), await hire('SALES_REP', { department })];
  for (let count = 0; count < 12; count += 1) await deal(sellers[count % 2]!, `Deal ${count}`);
});

/** The data of a query of the manager, and the statements that it took. */
async function counted(source: string): Promise<{ data: Record<string, any>; count: number }> {
  statements = [];
  const { viewer } = await loadViewer(em, manager.account, new Date());
  const context = { em, viewer, cursorKey: randomBytes(32), locale: 'en', requestId: 'counted' } as const;
  statements = [];
  const contextValue = { ...context, loaders: new Map(), acted: new Set() } as unknown as SignedIn;
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return { data: data as Record<string, any>, count: statements.length };
}

/** The same asked over HTTP: whether it ran planned, and how many statements that took beside the session's. */
async function told(source: string): Promise<{ planned: boolean; statements: number }> {
  await manager.ask(source); // made, and known
  const { errors, extensions } = (await manager.reply(source)) as { errors?: unknown; extensions?: { reads: never } };
  expect(errors).toBeUndefined();
  return extensions!.reads;
}

const planned = process.env['PLANS'] !== 'no';

it.each([
  ['a list', 'id name bottomLine restrictedFields', 1, 1],
  ['a list with its to-ones', 'owner { name } department { name }', 3, 1],
  ['a list with its counts', 'contacts { totalCount } contracts { totalCount }', 5, 5],
  ['a list with what may be done next', 'name availableSteps { name blockers { code } warnings { code } }', 2, 1],
  [
    'everything that hangs on a deal',
    `name owner { name } contacts(first: 5) { nodes { name } } history(first: 5) { nodes { step actor { name } } }
     contracts(first: 2) { nodes { title margin customer { name } availableSteps { name blockers { code } } history(first: 5) { nodes { step } }
       obligations(first: 5) { nodes { content contract { title } } } paymentSchedule(first: 5) { nodes { amount } } files(first: 5) { nodes { name } } } }`,
    14,
    8,
  ],
  ['the same asked for twice, in two fragments', '...a ...b', 2, 1],
])('%s takes as many statements for twelve rows as for two', async (_what, selection, byLevel, byPlan) => {
  const fragments = selection.startsWith('...')
    ? 'fragment a on Customer { owner { name } } fragment b on Customer { owner { name } id }'
    : '';
  const asked = (first: number) => `{ customers(first: ${first}) { nodes { ${selection} } } } ${fragments}`;
  const [two, twelve] = [await counted(asked(2)), await counted(asked(12))];
  expect([two.data['customers'].nodes.length, twelve.data['customers'].nodes.length]).toEqual([2, 12]);
  expect(twelve.count).toBe(two.count);
  expect(twelve.count).toBeLessThanOrEqual(byLevel);
  const reads = [await told(asked(2)), await told(asked(12))];
  expect(reads[1]).toEqual(reads[0]);
  if (planned) expect(reads[0]).toEqual({ planned, statements: byPlan });
});

it('many tasks and many ids take as many as few', async () => {
  const tasks = async (first: number) => {
    const asked = `{ myTasks(first: ${first}) { nodes { dueAt record { __typename id ... on Contract { title } } } } }`;
    const { data, count } = await counted(asked);
    const records = (data['myTasks'] as { nodes: { record: { __typename: string } }[] }).nodes;
    return count - new Set(records.map(({ record }) => record.__typename)).size; // one for each type, and the list's own
  };
  expect([await tasks(2), await tasks(12)]).toEqual([1, 1]);
  const ids = (await counted('{ customers(first: 12) { nodes { id } } }')).data['customers'].nodes.map(
    ({ id }: { id: string }) => `"${id}"`,
  );
  expect((await counted(`{ nodes(ids: [${ids.join()}]) { id ... on Customer { name } } }`)).count).toBe(1);
});

it('an aggregate takes one, its groups one, and the records that these have in common one', async () => {
  const groups = (first: number) => `groupBy(fields: [ENTERED_AT_DAY, STATE, OWNER], first: ${first}) {
    nodes { key { owner { name } } sum { amount } } }`;
  const asked = (first: number) => `{ contractsAggregate { count max { amount } ${groups(first)} } }`;
  expect([(await counted(asked(1))).count, (await counted(asked(100))).count]).toEqual([3, 3]);
  expect((await told(asked(100))).statements).toBe(3);
  expect((await counted(`{ contractsAggregate { groupBy(fields: [STATE]) { isCut } } }`)).count).toBe(1);
});
