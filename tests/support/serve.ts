/** The platforms that one jest worker talks to: two on a database of its own, in a process of their own, for its clock is one. */
import { rm } from 'node:fs/promises';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { Params } from '../../src/core/params.js';
import { run } from '../../src/reads/run.js';
import { ormOptions } from '../../src/config/orm.js';
import { startPostgres } from '../../src/server/postgres.js';
import { startPlatform, type Platform } from '../../src/server/start.js';
import { sealAudit } from '../../src/services/flow/sealAudit.js';
import { auditKey } from './auditKey.js';
import { hire, type Hiring } from './hire.js';

const database = `worker_${process.argv[2] ?? 1}`;
const dir = '.data/test';
const filesDir = `${dir}/files/${database}`;
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const postgres = await startPostgres({ dir: `${dir}/pg`, settings: fast });
process.send?.({ postgres: 'runs' });
const urlOf = (database: string) => Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;

const admin = await MikroORM.init(ormOptions(postgres.url));
await rm(filesDir, { recursive: true, force: true });
await admin.schema.execute(`drop database if exists ${database} with (force)`);
await admin.schema.execute(`create database ${database}`);
await admin.close(true);

/** What only tests may do: move the clock, have all due jobs done, hire people with a session at once, look behind the API. */
function backstage({ app, orm, jobs }: Platform): void {
  app.post<{ Body: { moment?: string } }>('/test/clock', async ({ body }) => {
    clock.set(body.moment ? new Date(body.moment) : undefined);
    return { now: clock.now() };
  });
  app.post('/test/seal', async () => ({ head: (await sealAudit(orm.em.fork() as EntityManager, auditKey)) ?? null }));
  app.post<{ Body: Hiring }>('/test/hire', async ({ body }) => hire(orm.em.fork() as EntityManager, body));
  app.post('/test/jobs', async () => jobs.runDue().then(() => ({})));
  app.post<{ Body: { sql: string; values?: unknown[] } }>('/test/sql', async ({ body }, reply) => {
    const params = new Params();
    body.values?.forEach((value) => params.add(value));
    return run(orm.em.fork() as EntityManager, body.sql, params).then(
      (rows) => ({ rows }),
      ({ message }: Error) => reply.code(400).send({ message }), // a slip of the test's own, told as it is
    );
  });
}

const options = { logLevel: 'error', filesDir, maxFileBytes: 1_000_000, idle: true };
const platforms = [
  await startPlatform(urlOf(database), 8, { ...options, auditKey }),
  await startPlatform(urlOf(database), 4, options),
];
platforms.forEach(backstage);
const listening = platforms.map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' }));

process.send?.({ origins: (await Promise.all(listening)).join(' ') });
process.on('disconnect', () => void postgres.stop().finally(() => process.exit(0)));
