import { expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { overHttp, Person } from '../../demo/client.js';
import { freePort } from '../../src/server/freePort.js';
import { auditKey } from '../support/auditKey.js';
import { holding, waitForLock } from '../support/holding.js';
import { hire, sql } from '../support/people.js';
import { until } from '../support/until.js';
import { raw } from './raw.js';

it('a server as npm start starts it, told to stop, takes no more, finishes what it has begun, and ends', async () => {
  const [place] = await sql<{ port: number; name: string }>(
    'select inet_server_port() as port, current_database() as name',
  );
  const password = readFileSync('.data/test/pg.password', 'utf8').trim();
  const [PORT, HOST] = [String(await freePort()), '127.0.0.1'];
  const compile = `import { compile } from './scripts/compile.mjs'; await compile(process.cwd());`;
  spawnSync(process.execPath, ['--input-type=module', '-e', compile], { stdio: 'inherit' });
  const server = spawn(process.execPath, ['--import', './scripts/compiled.mjs', 'dist/src/index.js'], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      PORT,
      HOST,
      POOL_SIZE: '2',
      DRAIN_SECONDS: '1',
      DATABASE_URL: `postgres://postgres:${password}@127.0.0.1:${place!.port}/${place!.name}`,
      FILES_DIR: '.data/test/files',
      AUDIT_KEY: auditKey,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit') as Promise<[number]>;
  try {
    const origin = `http://${HOST}:${PORT}`;
    const ready = () =>
      fetch(`${origin}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await until(async () => (await ready()) === 200);
    expect((await fetch(`${origin}/playground/`)).status).toBe(200);
    const { account, token } = await hire('SALES_REP');
    const seller = new Person(overHttp(origin), account, token);
    const counted = await seller.ask('{ priceLists { totalCount } }');

    const letGo = await holding(['lock table price_list']);
    let answered = false;
    const asks = [1, 2].map(() => seller.ask('{ priceLists { totalCount } }')); // as many as the pool has connections
    const slow = Promise.all(asks).finally(() => (answered = true));
    await waitForLock(2);
    expect(await ready()).toBe(200);
    const silent = connect(Number(PORT), HOST).on('error', () => undefined); // says nothing, and is not waited for
    server.kill('SIGTERM');
    await until(async () => (await ready()) === 503);
    const beside = await raw('/livez', { method: 'GET', server: origin });
    expect([beside.status, beside.headers['connection']]).toEqual([200, 'close']); // a proxy has time to see it
    await until(async () => (await ready()) === 0);
    expect([server.exitCode, answered]).toEqual([null, false]);
    await letGo();
    expect(await slow).toEqual([counted, counted]);
    expect((await ended)[0]).toBe(0);
    silent.destroy();
  } finally {
    server.kill('SIGKILL');
  }
});
