import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../src/server/freePort.js';
import type { Contender, Running } from './contender.js';
import { bodyFor, shapeOf } from './directusDocuments.js';
import { installed, versionOf } from './peer.js';

const dir = 'bench/peers/directus';
const logs = '.data/bench/logs';
const admin = 'bench-admin-token';
const program = `${dir}/node_modules/directus/cli.js`;
const unlicensed = 'rules on rows are refused without a licence';

/** Directus 12 over the same tables, its own in a schema beside; without a licence. */
export const directus: Contender = {
  name: 'directus',
  means: () => `Directus ${versionOf(dir, 'directus')} without a licence: whoever asks sees all; writes leave no trail`,
  prepare: async ({ url }) => {
    installed(dir, '--legacy-peer-deps');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(readFileSync(`${dir}/defaults.sql`, 'utf8'));
    const { rows } = await client.query(`select from pg_tables where schemaname = 'directus'`);
    await client.end();
    if (!rows.length)
      execFileSync(process.execPath, [program, 'bootstrap'], { env: settingsFor(url, 0), stdio: 'pipe' });
  },
  start: async ({ url }) => {
    const port = await freePort();
    const running = await started(url, port);
    execFileSync(process.execPath, [`${dir}/setUp.mjs`, running.origin, admin], { stdio: 'inherit' });
    return running;
  },
  not: { mine: unlicensed, department: unlicensed, steps: 'what may be done with a record is no part of it' },
  path: () => '/graphql',
  body: bodyFor,
  headers: () => ({ authorization: 'Bearer bench-reader-token' }),
  shape: shapeOf,
};

async function started(url: string, port: number): Promise<Running> {
  mkdirSync(logs, { recursive: true });
  const log = openSync(`${logs}/directus.log`, 'w');
  const child = spawn(process.execPath, [program, 'start'], {
    env: settingsFor(url, port),
    stdio: ['ignore', log, log],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const up = await fetch(`${origin}/server/ping`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) break;
    if (child.exitCode !== null || tries === 1_200)
      throw new Error(`directus did not start: see ${logs}/directus.log.`);
    await wait(100);
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return { pid: child.pid!, origin, stop };
}

function settingsFor(url: string, port: number): NodeJS.ProcessEnv {
  const { hostname, port: databasePort, username, password, pathname } = new URL(url);
  return {
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DB_CLIENT: 'pg',
    DB_HOST: hostname,
    DB_PORT: databasePort,
    DB_USER: username,
    DB_PASSWORD: password,
    DB_DATABASE: pathname.slice(1),
    DB_SEARCH_PATH: 'array:directus,public',
    DB_POOL__MIN: '0',
    DB_POOL__MAX: '10',
    SECRET: 'for a benchmark on this machine only',
    ADMIN_EMAIL: 'admin@bench.example.com',
    ADMIN_PASSWORD: 'not-signed-in-with',
    ADMIN_TOKEN: admin,
    CACHE_ENABLED: 'false',
    RATE_LIMITER_ENABLED: 'false',
    PRESSURE_LIMITER_ENABLED: 'false',
    TELEMETRY: 'false',
    SERVE_APP: 'false',
    LOG_LEVEL: 'error',
    QUERY_LIMIT_MAX: '-1',
  };
}
