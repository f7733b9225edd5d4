import pg from 'pg';
import { StartError } from '../../src/core/startError.js';
import type { Platform } from '../../src/server/start.js';
import { sharedValue } from '../../src/services/access/platform.js';
import { setUpCode } from '../../src/services/access/setUp.js';
import { everybody } from '../history/parts.js';
import { playDemo } from '../load.js';
import type { Say } from '../say.js';
import { dropTexts, keepTexts } from './hashed.js';
import { multiply } from './multiply.js';

/** How many customers one unit of scale is; each has five orders of five lines. */
export const customersPerScale = 200;

/**
 * Plays the demo company into an empty database, then copies its customers until there are `wanted`. The same on the
 * same day is the same rows, but for what is secret: passwords are hashed with salt, cursors sealed with a key.
 */
export async function fill(platform: Platform, url: string, wanted: number, say: Say) {
  await playKeeping(platform, url, say);
  return copyPlayed(platform, url, wanted, say);
}

/** Plays the demo company into an empty database, which keeps what copies are made of. */
export async function playKeeping(platform: Platform, url: string, say: Say): Promise<void> {
  const code = await setUpCode(platform.orm.em.fork());
  if (!code) throw new StartError('The database holds a company already: give DATABASE_URL or DATA_DIR an empty one.');
  await connected(url, async (client) => {
    await keepTexts(client);
    await playDemo(platform, code, everybody, say);
  });
}

/** Copies the customers of a company that was played so, until there are `wanted`, and lets go of what it kept. */
export const copyPlayed = ({ orm }: Platform, url: string, wanted: number, say: Say) =>
  connected(url, async (client) => {
    await client.query('delete from session');
    const written = await multiply(orm, client, wanted, say);
    await dropTexts(client);
    await sharedValue(orm.em.fork(), 'demo', () => 'loaded');
    return written;
  });

async function connected<T>(url: string, doing: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await doing(client);
  } finally {
    await client.end();
  }
}
