/** Plays the demo company into databases of their own, with copies or as copies alone; says when each stands. */
import { rm } from 'node:fs/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { momentOf, today, workday } from '../../demo/calendar.js';
import { customers } from '../../demo/history/customers.js';
import { playDemo } from '../../demo/load.js';
import { sameChance } from '../../demo/scale/chance.js';
import { fill } from '../../demo/scale/fill.js';
import { ormOptions } from '../../src/config/orm.js';
import { clock } from '../../src/core/clock.js';
import { startPostgres } from '../../src/server/postgres.js';
import { startPlatform } from '../../src/server/start.js';
import { setUpCode } from '../../src/services/access/setUp.js';

const dir = '.data/test';
const [database = 'plays', wanted = '0', ...copies] = process.argv.slice(2);
const filesDir = `${dir}/files/${database}`;

const postgres = await startPostgres({ dir: `${dir}/pg` });
const admin = await MikroORM.init(ormOptions(postgres.url));
await rm(filesDir, { recursive: true, force: true });
await admin.schema.execute(`drop database if exists ${database} with (force)`);
await admin.schema.execute(`create database ${database}`);
await admin.close(true);
const url = Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href;

sameChance();
clock.stand(momentOf(workday(today(), -253), 540));
const options = { logLevel: 'error', filesDir, maxFileBytes: 1_000_000, idle: true };
const platform = await startPlatform(url, 5, options);
if (Number(wanted)) await fill(platform, url, Number(wanted), () => undefined);
else {
  const roles = copies.map((copy) => ({ copy: Number(copy), customer: (Number(copy) - 1) % customers.length }));
  await playDemo(platform, (await setUpCode(platform.orm.em.fork()))!, roles, () => undefined);
}
await platform.close();
const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('delete from session');
await client.end();
process.send?.({ url });
process.disconnect?.();
