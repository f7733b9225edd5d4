import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const options = { execArgv: ['--import', './tests/support/register.mjs'], env: { ...process.env, NODE_OPTIONS: '' } };
const serve = (worker) => fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [String(worker)], options);

/** What a server says next. */
async function said(server) {
  const over = new AbortController();
  const ended = once(server, 'exit', over).then(([code]) => {
    throw new Error(`The test server ended with ${code}.`);
  });
  const [word] = await Promise.race([once(server, 'message', over), ended]);
  over.abort();
  ended.catch(() => undefined);
  return word;
}

/** Starts the platforms that the tests talk to, one pair of servers per worker. */
export default async function setup({ maxWorkers }) {
  const servers = [serve(1)];
  globalThis.testServers = servers;
  try {
    await said(servers[0]); // that PostgreSQL runs, which the others join
    for (let worker = 2; worker <= maxWorkers; worker += 1) servers.push(serve(worker));
    process.env.TEST_SERVERS = JSON.stringify(servers.map(({ pid }) => pid));
    process.env.TEST_ORIGINS = JSON.stringify(await Promise.all(servers.map(originsOf)));
  } catch (error) {
    console.error(
      `${error.message} Without it only such tests pass as need no platform: most guards, which may know why.`,
    );
    process.env.TEST_ORIGINS = JSON.stringify(Array(maxWorkers).fill(''));
  }
}

async function originsOf(server) {
  const { origins } = await said(server);
  return origins ?? originsOf(server);
}
