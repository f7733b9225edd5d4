import { expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { freePort } from '../../src/server/freePort.js';
import { freshPlatform } from '../support/fresh.js';
import { launch } from '../support/launch.js';

const begun = /Loading the demo company \(once\): \d+ %/;

it('a load of the demo company that was broken off begins anew on the embedded database', async () => {
  const DATA_DIR = `.data/test/brokenOff_${process.pid}`;
  const variables = { DATA_DIR, PORT: String(await freePort()), HOST: '127.0.0.1', DEMO: 'yes', NODE_OPTIONS: '' };
  try {
    const killed = await launch(variables, begun);
    await killed.stop('SIGKILL');
    const again = await launch(variables, begun);
    await again.stop('SIGKILL');
    expect(again.said()).toContain('was broken off: it begins anew');
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); // its PostgreSQL dies with the server
  }
});

it('on a database of one’s own it stops the start, with what to do', async () => {
  const platform = await freshPlatform();
  try {
    await platform.sql(`insert into platform_value (key, value) values ('demo', 'begun')`);
    const variables = { ...platform.variables, PORT: String(await freePort()), DEMO: 'yes' };
    await expect(launch(variables, begun)).rejects.toThrow('or set DEMO=no to go on with what is there');
  } finally {
    await platform.stop();
  }
});
