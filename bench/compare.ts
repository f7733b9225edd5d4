/**
 * The platform beside hand-written SQL and its peers, on its own database, in one interleaved run:
 * `npm run bench`, or `-- --scale 10 --rounds 2 --seconds 2 --servers floor,ours --workloads point,page`.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Running } from './contenders/contender.js';
import { contenders, others } from './contenders/index.js';
import { ours } from './contenders/ours.js';
import { analyse, benchDatabase } from './data/database.js';
import { peopleOn } from './data/people.js';
import { workloadsOn } from './data/samples.js';
import { forgetWritten, writtenTables } from './data/forgetWritten.js';
import { LoadClient } from './measure/load.js';
import { measure } from './measure/rounds.js';
import { verify, type Entrant } from './measure/verify.js';
import { flameOf } from './report/flame.js';
import { writeResults } from './report/results.js';
import { openDatabase } from '../src/server/database.js';
import { ensureDefaultRoles } from '../src/services/access/ensureDefaultRoles.js';
import { workloadNames } from './workload.js';

const names = contenders.map(({ name }) => name).join();
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    scale: { type: 'string', default: '100' },
    servers: { type: 'string', default: names },
    workloads: { type: 'string', default: workloadNames.join() },
  },
});
const [rounds, seconds, scale] = [values.rounds, values.seconds, values.scale].map(Number) as [number, number, number];
const chosen = [...contenders, ...others].filter(
  ({ name }) => name === 'floor' || values.servers.split(',').includes(name),
);
const wanted = values.workloads.split(',');
const whole = !process.argv.some((said) => /^--(servers|workloads)/.test(said));
const command = ['npm run bench', ...(process.argv[2] ? ['--', ...process.argv.slice(2)] : [])].join(' ');
const busy = loadavg()[0]!;
const begun = performance.now();
const say = (line: string) => console.log(`${((performance.now() - begun) / 1_000).toFixed(0).padStart(5)} s  ${line}`);

const database = await benchDatabase(scale, say);
const client = LoadClient.start();
const running: Running[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all(running.map((server) => server.stop())).then(() => process.exit(1)));
try {
  const orm = await openDatabase(database.url, 2);
  await ensureDefaultRoles(orm.em.fork());
  const em = orm.em.fork() as EntityManager;
  const people = await peopleOn(em);
  const workloads = (await workloadsOn(em, people)).filter(({ name }) => wanted.includes(name));
  await forgetWritten(em);

  const ground = { url: database.url, people };
  const entrants: Entrant[] = [];
  for (const contender of chosen) {
    await contender.prepare?.(ground);
    const started = await contender.start(ground);
    running.push(started);
    entrants.push({ contender, ...started });
    say(`${contender.name} is up`);
  }

  const parts = [];
  const missing = [];
  for (const workload of workloads) {
    const wrong = await verify(entrants, people, workload);
    for (const [contender, reason] of wrong) {
      missing.push({ contender, workload, reason });
      say(`${workload.name}: ${contender.name} is not timed: ${reason}`);
    }
    parts.push({ workload, entrants: entrants.filter(({ contender }) => !wrong.has(contender)) });
  }
  const plan = { people, parts, databasePid: database.pid, rounds, seconds, connections: [32, 1] };
  const cells = await measure(plan, client, say);
  for (const server of running.splice(0)) await server.stop();
  const point = chosen.includes(ours) ? workloads.find(({ name }) => name === 'point') : undefined;
  const left = point ? await flameOf(ground, point, client, 10) : 'Not looked at in this run.';
  await forgetWritten(em);
  await orm.close(true);
  await analyse(database.url, writtenTables);
  const { version, durability } = database;
  const versions = { Node: process.versions.node, PostgreSQL: version };
  const found = {
    busy,
    cells,
    missing,
    chosen,
    workloads,
    versions,
    command,
    scale,
    rounds,
    seconds,
    durability,
    left,
  };
  writeResults(found, whole);
} finally {
  client.stop();
  for (const server of running) await server.stop();
  await database.close();
}
process.exit(0);
