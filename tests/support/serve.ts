/** The platforms that one jest worker talks to: two on a database of its own, in a process of their own, for its clock is one. */
import { rm } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../src/config/orm.js';
import { startPostgres } from '../../src/server/postgres.js';
import { openDatabase } from '../../src/server/database.js';
import { startPlatform } from '../../src/server/start.js';
import { auditKey } from './auditKey.js';
import { backstage } from './backstage.js';
import { migrated } from './migrated.js';
import './nothingDrawn.js';

const database = `worker_${process.argv[2] ?? 1}`;
const dir = '.data/test';
const filesDir = `${dir}/files/${database}`;
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const plannedOnce = { plan_cache_mode: 'force_generic_plan' }; // with few rows a plan costs more than what it saves

const postgres = await startPostgres({ dir: `${dir}/pg`, settings: { ...fast, ...plannedOnce } });
const urlOf = (database: string) => Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;

const admin = await MikroORM.init(ormOptions(postgres.url));
await rm(filesDir, { recursive: true, force: true });
await admin.schema.execute(`drop database if exists ${database} with (force)`);
if (database === 'worker_1') {
  for (const other of ['demo_loaded', migrated])
    // of another run
    await admin.schema.execute(`drop database if exists ${other} with (force)`);
  await admin.schema.execute(`create database ${migrated}`);
  await (await openDatabase(urlOf(migrated), 2)).close(true);
}
process.send?.({ postgres: 'runs' });
await admin.schema.execute(`create database ${database} template ${migrated}`);
await admin.close(true);

const plans = process.env['PLANS'] !== 'no';
const options = { logLevel: 'error', filesDir, maxFileBytes: 1_000_000, idle: true, plans, tellReads: true };
const platforms = [
  await startPlatform(urlOf(database), 8, { ...options, auditKey }),
  await startPlatform(urlOf(database), 4, options),
];
platforms.forEach(backstage);
const listening = platforms.map(({ app }) => app.listen({ port: 0, host: '127.0.0.1' }));

process.send?.({ origins: (await Promise.all(listening)).join(' ') });
process.on('disconnect', () => void postgres.stop().finally(() => process.exit(0)));
