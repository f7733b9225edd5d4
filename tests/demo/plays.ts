/**
 * Plays the demo company into databases of their own: `60` with copies, `60 demo_played` with copies of what was played
 * there, `0 1 2` as these copies alone, `played` to be copied by others. Says when each stands.
 */
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { momentOf, today, workday } from '../../demo/calendar.js';
import { customers } from '../../demo/history/customers.js';
import { playDemo } from '../../demo/load.js';
import { sameChance } from '../../demo/scale/chance.js';
import { copyPlayed, fill, playKeeping } from '../../demo/scale/fill.js';
import { clock } from '../../src/core/clock.js';
import { startPostgres } from '../../src/server/postgres.js';
import { startPlatform } from '../../src/server/start.js';
import { setUpCode } from '../../src/services/access/setUp.js';
import { copy, loadOnce, played } from '../support/demoCompany.js';

const dir = process.env['PLAYS_DIR'] ?? '.data/test';
const [database = 'plays', wanted = '0', ...copies] = process.argv.slice(2);
const filesDir = `${dir}/files/${database}`;

const postgres = await startPostgres({ dir: `${dir}/pg` });
const urlOf = (name: string) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
const url = urlOf(database);
const admin = new pg.Client({ connectionString: postgres.url });
await admin.connect();
await rm(filesDir, { recursive: true, force: true });
const isPlayed = copies[0] === played;
if (isPlayed) {
  await loadOnce(admin, dir, urlOf);
  await copy(admin, played, database);
} else {
  await admin.query(`drop database if exists ${database} with (force)`);
  await admin.query(`create database ${database}`);
}
await admin.end();

sameChance();
clock.stand(momentOf(workday(today(), -253), 540));
const options = { logLevel: 'error', filesDir, maxFileBytes: 1_000_000, idle: true };
const platform = await startPlatform(url, 5, options);
const silent = () => undefined;
if (wanted === 'played') await playKeeping(platform, url, silent);
else if (isPlayed) await copyPlayed(platform, url, Number(wanted), silent);
else if (Number(wanted)) await fill(platform, url, Number(wanted), silent);
else {
  const roles = copies.map((copy) => ({ copy: Number(copy), customer: (Number(copy) - 1) % customers.length }));
  await playDemo(platform, (await setUpCode(platform.orm.em.fork()))!, roles, silent);
}
await platform.close();
if (wanted !== 'played') {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('delete from session');
  await client.end();
}
process.send?.({ url });
process.disconnect?.();
