/**
 * What a write costs: quotations with five lines through the API, every rule on, beside hand-written SQL that writes the
 * same rows. In turn, in one run, on one database, without waiting for the disk: `npm run bench:writes`, or
 * `-- --seconds 5 --rounds 5 --lines 5`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../src/server/postgres.js';
import { load, type Sent } from './writes/load.js';
import type { Serving } from './writes/serve.js';

const text = (value: string) => ({ type: 'string', default: value }) as const;
const { values } = parseArgs({ options: { seconds: text('3'), rounds: text('5'), lines: text('5') } });
const [seconds, rounds] = [Number(values.seconds), Number(values.rounds)];

const settings = { synchronous_commit: 'off', max_connections: '100' };
const postgres = await startPostgres({ dir: '.data/bench/pg', settings });
const url = Object.assign(new URL(postgres.url), { pathname: '/bench_writes' }).href;
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await admin.query('drop database if exists bench_writes with (force)');
await admin.query('create database bench_writes');
const [{ pid }] = (await admin.query('select pg_backend_pid() as pid')).rows as [{ pid: number }];

const server = fork(fileURLToPath(new URL('./writes/serve.ts', import.meta.url)), [url, values.lines], {
  execArgv: [
    '--import',
    '@oxc-node/core/register',
    ...process.execArgv.filter((flag) => flag.startsWith('--cpu-prof')),
  ],
});
server.once('exit', () => process.exit(1));
const [serving] = (await once(server, 'message')) as [Serving];
const { token, asked } = serving;
const query = `mutation ($input: QuotationDraftInput!) { quotationDraft(input: $input) { quotation { id number state version total } } }`;
const ways: Readonly<Record<'floor' | 'ours', Sent>> = {
  floor: { token, port: serving.floor, path: '/', body: JSON.stringify(asked) },
  ours: { token, port: serving.ours, path: '/graphql', body: JSON.stringify({ query, variables: { input: asked } }) },
};

/** Processor time of the server process so far, in milliseconds. */
async function serverTime(): Promise<number> {
  server.send('time');
  return (await once(server, 'message'))[0] as number;
}

const statOf = (path: string) =>
  readFileSync(path, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');

/** Processor time of PostgreSQL's processes so far, in milliseconds; of none where the system does not tell. */
function databaseTimes(): Map<string, number> {
  const all = globSync('/proc/[0-9]*/stat');
  const parent = all.length ? statOf(`/proc/${pid}/stat`)[1] : undefined;
  const stats = all.flatMap((path) => {
    try {
      return [[path, statOf(path)] as const];
    } catch {
      return []; // it ended meanwhile
    }
  });
  const ours = stats.filter(([, stat]) => stat[1] === parent);
  return new Map(ours.map(([path, stat]) => [path, 10 * (Number(stat[11]) + Number(stat[12]))]));
}

/** What passed since then. */
function databaseTime(before: ReadonlyMap<string, number>): number {
  return [...databaseTimes()].reduce((sum, [path, time]) => sum + time - (before.get(path) ?? 0), 0);
}

interface Measured {
  readonly rate: number;
  readonly server: number;
  readonly database: number;
}

async function measure(way: keyof typeof ways, connections: number): Promise<Measured> {
  const [server, database, begun] = [await serverTime(), databaseTimes(), performance.now()];
  const answered = await load(ways[way], connections, seconds);
  const took = performance.now() - begun;
  const each = (total: number) => total / answered;
  return {
    rate: (answered / took) * 1_000,
    server: each((await serverTime()) - server),
    database: each(databaseTime(database)),
  };
}

const median = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1]!;
const line = (...cells: string[]) => console.log(cells.map((cell) => cell.padStart(14)).join(''));

for (const way of ['floor', 'ours'] as const) await load(ways[way], 8, 2);
line('connections', 'way', 'writes/s', 'server ms', 'database ms', 'ratio', 'lowest', 'highest');
for (const connections of [1, 32]) {
  const found: Record<keyof typeof ways, Measured[]> = { floor: [], ours: [] };
  for (let round = 0; round < rounds; round += 1)
    for (const way of round % 2 ? (['ours', 'floor'] as const) : (['floor', 'ours'] as const))
      found[way].push(await measure(way, connections));
  for (const way of ['floor', 'ours'] as const) {
    const shown = (['rate', 'server', 'database'] as const).map((what) =>
      median(found[way].map((one) => one[what])).toFixed(what === 'rate' ? 0 : 2),
    );
    const ratios = found[way].map(({ rate }, round) => rate / found.floor[round]!.rate);
    const told = [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(3));
    line(String(connections), way, ...shown, ...told);
  }
}
server.removeAllListeners('exit').disconnect();
await once(server, 'exit');
await admin.end();
await postgres.stop();
