/** A platform with the demo company on a database of its own; it ends with the test that started it. */
import { rm } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { demoAccounts } from '../../demo/accounts.js';
import { loadDemo } from '../../demo/load.js';
import { ormOptions } from '../../src/config/orm.js';
import { startPostgres } from '../../src/server/postgres.js';
import { startPlatform } from '../../src/server/start.js';

const [database = 'playground', dir = '.data/test', port = '0'] = process.argv.slice(2);
const filesDir = `${dir}/files/${database}`;

const postgres = await startPostgres({ dir: `${dir}/pg` });
const admin = await MikroORM.init(ormOptions(postgres.url));
await rm(filesDir, { recursive: true, force: true });
await admin.schema.execute(`drop database if exists ${database} with (force)`);
await admin.schema.execute(`create database ${database}`);
await admin.close(true);

const url = Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;
const platform = await startPlatform(url, 5, {
  logLevel: 'error',
  filesDir,
  maxFileBytes: 1_000_000,
  demoAccounts,
  idle: true,
});
await loadDemo(platform, () => undefined);

process.send?.({ origin: await platform.app.listen({ port: Number(port), host: '127.0.0.1' }) });
process.on('disconnect', () => void postgres.stop().finally(() => process.exit(0)));
