import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const options = { execArgv: ['--import', '@oxc-node/core/register'], env: { ...process.env, NODE_OPTIONS: '' } };
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
  const first = serve(1);
  await said(first); // that PostgreSQL runs, which the others join
  const servers = [first, ...Array.from({ length: maxWorkers - 1 }, (_, index) => serve(index + 2))];
  globalThis.testServers = servers;
  process.env.TEST_ORIGINS = JSON.stringify(await Promise.all(servers.map(originsOf)));
}

async function originsOf(server) {
  const { origins } = await said(server);
  return origins ?? originsOf(server);
}
