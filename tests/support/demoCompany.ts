import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { demoAccounts } from '../../demo/accounts.js';
import { dropTexts } from '../../demo/scale/hashed.js';
import { ormOptions } from '../../src/config/orm.js';
import { startPostgres } from '../../src/server/postgres.js';
import { sharedValue } from '../../src/services/access/platform.js';

/** Where the demo company is played once for all tests of a run (see `serve.ts`), with what copies are made of. */
export const played = 'demo_played';
/** The same as `npm start` has it. */
const loaded = 'demo_loaded';

/** Puts the demo company into a database of its own, and says how to start a platform on it and how to end. */
export async function demoCompany(database: string, dir = '.data/test') {
  const options = { logLevel: 'error', filesDir: `${dir}/files/${played}`, maxFileBytes: 1_000_000, demoAccounts };
  const postgres = await startPostgres({ dir: `${dir}/pg` });
  const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;

  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await loadOnce(admin, dir, urlOf);
  await copy(admin, loaded, database);
  await admin.end();
  return { url: urlOf(database), options, stop: () => postgres.stop() };
}

/** Plays the demo company, unless it was; of two at once one does, and the other waits until it disconnects. */
export async function loadOnce(admin: pg.Client, dir: string, urlOf: (name: string) => string): Promise<void> {
  await admin.query('select pg_advisory_lock(7410334)');
  if ((await admin.query('select from pg_database where datname = $1', [loaded])).rowCount) return;
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL('../demo/plays.ts', import.meta.url));
  const options = { execArgv: ['--import', './tests/support/register.mjs'], env: { ...env, PLAYS_DIR: dir } };
  const [code] = (await once(fork(script, [played, 'played'], options), 'exit')) as [number];
  if (code !== 0) throw new Error(`Playing ended with ${code}.`);
  const loading = `${loaded}_half`; // what ends before its time is not taken for the whole
  await copy(admin, played, loading);
  const orm = await MikroORM.init(ormOptions(urlOf(loading)));
  const client = new pg.Client({ connectionString: urlOf(loading) });
  await client.connect();
  await dropTexts(client);
  await sharedValue(orm.em.fork(), 'demo', () => 'loaded');
  await Promise.all([client.end(), orm.close(true)]);
  await admin.query(`alter database ${loading} rename to ${loaded}`);
}

/** Makes a database anew that holds what another holds. */
export async function copy(admin: pg.Client, from: string, to: string): Promise<void> {
  await admin.query(`drop database if exists ${to} with (force)`);
  await admin.query(`create database ${to} template ${from}`);
}
