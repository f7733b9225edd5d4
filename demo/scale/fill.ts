import pg from 'pg';
import { StartError } from '../../src/core/startError.js';
import type { Platform } from '../../src/server/start.js';
import { sharedValue } from '../../src/services/access/platform.js';
import { setUpCode } from '../../src/services/access/setUp.js';
import { playDemo, type Say } from '../load.js';
import { everybody } from '../history/parts.js';
import { dropTexts, keepTexts } from './hashed.js';
import { multiply } from './multiply.js';

/** How many customers one unit of scale is; each has five orders of five lines. */
export const customersPerScale = 200;

/**
 * Plays the demo company into an empty database, then copies its customers until there are `wanted`. The same on the
 * same day is the same rows, but for what is secret: passwords are hashed with salt, cursors sealed with a key.
 */
export async function fill(platform: Platform, url: string, wanted: number, say: Say) {
  const { orm } = platform;
  const em = orm.em.fork();
  const code = await setUpCode(em);
  if (!code) throw new StartError('The database holds a company already: give DATABASE_URL or DATA_DIR an empty one.');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await keepTexts(client);
    await playDemo(platform, code, everybody, say);
    await client.query('delete from session');
    const written = await multiply(orm, client, wanted, say);
    await dropTexts(client);
    await sharedValue(em, 'demo', () => 'loaded');
    return written;
  } finally {
    await client.end();
  }
}
