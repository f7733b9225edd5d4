import pg from 'pg';
import { demoAccounts } from '../../demo/accounts.js';
import { loadDemo } from '../../demo/load.js';
import { startPostgres } from '../../src/server/postgres.js';
import { startPlatform } from '../../src/server/start.js';

/** Where the demo company is loaded once for all tests of a run (see `serve.ts`). */
const loaded = 'demo_loaded';

/** Puts the demo company into a database of its own, and says how to start a platform on it and how to end. */
export async function demoCompany(database: string, dir = '.data/test') {
  const options = { logLevel: 'error', filesDir: `${dir}/files/${loaded}`, maxFileBytes: 1_000_000, demoAccounts };
  const postgres = await startPostgres({ dir: `${dir}/pg` });
  const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;

  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('select pg_advisory_lock(7410334)'); // of two at once one loads, and the other waits
  if (!(await admin.query('select from pg_database where datname = $1', [loaded])).rowCount) {
    const loading = `${loaded}_half`; // what ends before its time is not taken for the whole
    await admin.query(`drop database if exists ${loading} with (force)`);
    await admin.query(`create database ${loading}`);
    const platform = await startPlatform(urlOf(loading), 5, { ...options, idle: true });
    await loadDemo(platform, () => undefined);
    await platform.close();
    await admin.query(`alter database ${loading} rename to ${loaded}`);
  }
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database} template ${loaded}`);
  await admin.end();
  return { url: urlOf(database), options, stop: () => postgres.stop() };
}
