import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the platforms that the tests talk to, one pair of servers per worker. */
export default async function setup({ maxWorkers }) {
  const server = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), [String(maxWorkers)], {
    execArgv: ['--import', '@oxc-node/core/register'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const { origins } = await new Promise((resolve, reject) => {
    server.once('message', resolve);
    server.once('exit', (code) => reject(new Error(`The test server ended with ${code}.`)));
  });
  process.env.TEST_ORIGINS = JSON.stringify(origins);
  globalThis.testServer = server;
}
