/**
 * What seals cost whoever writes: commits a second that leave their trail, with nobody sealing, with seals once a
 * second, and, to compare, with a chain whose head every writer updates. In turn, in one run, on the embedded
 * PostgreSQL with default durability: `npm run bench:audit`, or `-- --seconds 5 --rounds 5`.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Params } from '../src/core/sql/params.js';
import { run } from '../src/reads/run.js';
import { openDatabase } from '../src/server/database.js';
import { startPostgres } from '../src/server/postgres.js';
import { asSystem } from '../src/services/access/asSystem.js';
import { sealAudit } from '../src/services/flow/audit/sealAudit.js';
import { leaveTrail } from '../src/services/flow/step/trail.js';
import { verifyAudit } from '../src/services/flow/audit/verifyAudit.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '3' }, rounds: { type: 'string', default: '5' } },
});
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];
const writers = [1, 8, 32];
const ways = ['unsealed', 'sealed', 'chained'] as const;
type Way = (typeof ways)[number];

const postgres = await startPostgres({ dir: '.data/bench/pg' });
const url = Object.assign(new URL(postgres.url), { pathname: '/bench_audit' }).href;
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('drop database if exists bench_audit with (force)');
await admin.query('create database bench_audit');
await admin.end();
const orm = await openDatabase(url, Math.max(...writers) + 2);
const em = orm.em.fork() as EntityManager;
await run(em, `create table chain_head as select '' as hash`);
const { account } = (await asSystem(em, 'bench')).viewer;

const mark = {
  from: 'DRAFT',
  to: 'LEGAL_REVIEW',
  version: 2,
  evidence: [],
  warnings: [],
  changes: { title: ['One', 'Two'] },
  task: { opens: true, dueAt: null },
  clocks: [],
};

let written = 0;

/** One transaction that leaves a trail as steps do, on a record of its own. */
async function commit(way: Way): Promise<void> {
  const record = `bench_${(written += 1)}`;
  await em.fork().transactional(async (em) => {
    const params = new Params();
    const link = `update chain_head set hash = sha256_hex(hash || ${params.add(record)})`;
    if (way === 'chained') await run(em as EntityManager, link, params);
    await leaveTrail(em as EntityManager, {
      entity: 'Contract',
      step: 'contractSubmit',
      clause: '2.2.5b',
      account,
      onBehalfOf: null,
      at: new Date(),
      requestId: record,
      jobs: [],
      marks: [{ ...mark, record }],
    });
  });
}

/** Commits a second, by so many at once. */
async function measure(way: Way, atOnce: number): Promise<number> {
  await sealAudit(em, undefined);
  const begun = performance.now();
  const goesOn = () => performance.now() - begun < seconds * 1_000;
  let count = 0;
  const write = async () => {
    for (; goesOn(); count += 1) await commit(way);
  };
  const seal = async () => {
    for (; way === 'sealed' && goesOn(); await setTimeout(1_000)) await sealAudit(em, undefined);
  };
  const sealing = seal();
  await Promise.all(Array.from({ length: atOnce }, write));
  const rate = count / ((performance.now() - begun) / 1_000);
  await sealing;
  return rate;
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;
const share = (numbers: readonly number[]) =>
  `${median(numbers).toFixed(2)} (${Math.min(...numbers).toFixed(2)}–${Math.max(...numbers).toFixed(2)})`;
const line = (...cells: string[]) => console.log(cells.map((cell) => cell.padStart(20)).join(''));

await Promise.all(Array.from({ length: 8 }, () => commit('unsealed')));
line('writers', 'commits/s unsealed', 'sealed', 'chained');
for (const atOnce of writers) {
  const found: Record<Way, number[]> = { unsealed: [], sealed: [], chained: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const [index] of ways.entries()) {
      const way = ways[(index + round) % ways.length]!;
      found[way].push(await measure(way, atOnce));
    }
  const against = (way: Way) => share(found[way].map((one, round) => one / found.unsealed[round]!));
  line(String(atOnce), median(found.unsealed).toFixed(0), against('sealed'), against('chained'));
}

await sealAudit(em, undefined);
const begun = performance.now();
const { sealsChecked, eventsChecked, firstBroken } = await verifyAudit(em, undefined);
const took = (performance.now() - begun) / 1_000;
if (firstBroken) throw new Error(`Seal ${firstBroken.seal}: ${firstBroken.reason}`);
console.log(`\nverifyAudit found ${eventsChecked} events in ${sealsChecked} seals in order, in ${took.toFixed(1)} s.`);
await orm.close(true);
await postgres.stop();
