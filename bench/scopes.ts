/**
 * How long the database takes for the first page of each sales list, in each order and for each scope, for somebody who
 * sees much by it and for somebody who sees nearly nothing: `npm run bench:scopes`, or `-- --scale 10`.
 */
import { parseArgs } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { declarationOf } from '../src/core/fields/declaration.js';
import type { Scope } from '../src/core/viewer.js';
import { Contract, Customer, Order, Quotation } from '../src/entities/index.js';
import { ordersOf } from '../src/reads/order.js';
import { startPlatform } from '../src/server/start.js';
import { benchDatabase } from './data/database.js';
import { restoreRoles } from './data/onlyRole.js';
import { viewersOf } from './data/viewersOf.js';
import { timeStatements } from './measure/statements.js';
import { short } from './report/spread.js';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '100' } } });
const kinds: readonly (readonly Scope[])[] = [
  ...(
    ['ALL', 'OWN', 'COLLABORATING', 'DEPARTMENT', 'DEPARTMENT_TREE', 'QUEUE', 'INVOLVED', 'CUSTOMER_OWN'] as const
  ).map((scope) => [scope]),
  ['OWN', 'COLLABORATING'],
  ['OWN', 'DEPARTMENT_TREE', 'QUEUE'],
];
const lists = { orders: Order, contracts: Contract, customers: Customer, quotations: Quotation };
/** A time is bad above so many times the best of the same list and order, which counts as no shorter than this. */
const [bad, shortest] = [20, 0.3];

const database = await benchDatabase(Number(values.scale), console.log);
const told = timeStatements();
const platform = await startPlatform(database.url, 4, {
  logLevel: 'warn',
  filesDir: '.data/bench/files',
  maxFileBytes: 1_000_000,
  idle: true,
  plans: false, // the same statements, which are timed where they are logged
});
const em = platform.orm.em.fork() as EntityManager;

/** Milliseconds that the statements of a page take, but for that of the session: the best of three, once it is slow. */
async function timeOf(token: string, list: string, order: string): Promise<number> {
  const query = `{ ${list}(first: 50, orderBy: ${order}) { nodes { id number } } }`;
  let best = Infinity;
  for (let round = 0; round < 4 && (round < 1 || best < 200); round += 1) {
    told();
    const headers = { authorization: `Bearer ${token}` };
    const answer = await platform.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } });
    if (answer.statusCode !== 200 || answer.body.includes('"errors"'))
      throw new Error(`${list} ${order}: ${answer.body}`);
    const own = told().filter(({ sql }) => !/from session/.test(sql));
    best = Math.min(
      best,
      own.reduce((sum, { took }) => sum + took, 0),
    );
  }
  return best;
}

interface Found {
  readonly list: string;
  readonly order: string;
  readonly scopes: string;
  readonly sees: string;
  readonly took: number;
}

const found: Found[] = [];
try {
  await restoreRoles(em);
  for (const scopes of kinds) {
    console.log(`Timing ${scopes.join(' or ')} …`);
    const viewers = await viewersOf(em, scopes);
    for (const [list, entity] of Object.entries(lists)) {
      const orders = [...ordersOf(declarationOf(entity)).values()].filter(({ field }) => !field.strict);
      for (const [sees, token] of Object.entries(viewers))
        for (const { name: order } of orders)
          found.push({ list, order, scopes: scopes.join(' or '), sees, took: await timeOf(token, list, order) });
    }
    await restoreRoles(em);
  }
} finally {
  await restoreRoles(em);
  await platform.close();
  await database.close();
}

const best = new Map<string, number>();
const kindOf = ({ list, order }: Found) => `${list} ${order}`;
for (const one of found) best.set(kindOf(one), Math.min(best.get(kindOf(one)) ?? Infinity, one.took));
const isBad = (one: Found) => one.took > bad * Math.max(shortest, best.get(kindOf(one))!);

const line = (...cells: string[]) =>
  console.log(
    cells.map((cell, at) => (at === 3 || at === 4 ? cell.padStart(10) : cell.padEnd(widths[at] ?? 0))).join('  '),
  );
const widths = [10, 34, 6, 10, 10, 16];
line('list', 'scope', 'sees', 'best ms', 'worst ms', 'in order');
for (const own of Object.values(Object.groupBy(found, ({ list, scopes, sees }) => `${list} ${scopes} ${sees}`))) {
  const [first, last] = [
    own!.toSorted((one, other) => one.took - other.took)[0]!,
    own!.toSorted((one, other) => other.took - one.took)[0]!,
  ];
  const many = own!.filter(isBad).length;
  const mark = many ? `${many} of ${own!.length} above ${bad} times the best` : '';
  line(last.list, last.scopes, last.sees, short(first.took), short(last.took), last.order, mark);
}
const flagged = found.filter(isBad).length;
console.log(
  flagged
    ? `\n${flagged} of ${found.length} pages take above ${bad} times what the best viewer of the same list and order does.`
    : '\nAll are flat.',
);
process.exit(flagged ? 1 : 0);
