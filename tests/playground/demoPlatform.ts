import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const server = fileURLToPath(new URL('./serve.ts', import.meta.url));

/** Starts a platform with the demo company in a process and a database of its own, whose jobs are done unless said. */
export async function demoPlatform(
  database: string,
  { idle = false } = {},
): Promise<{ origin: string; stop(): Promise<unknown> }> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = fork(server, [database, '.data/test', '0', idle ? 'no' : 'yes'], {
    execArgv: ['--import', './tests/support/register.mjs'],
    env,
  });
  const gone = once(child, 'exit');
  const said = once(child, 'message').then(([{ origin }]) => origin as string);
  const origin = await Promise.race([said, gone.then(() => undefined)]);
  if (!origin) throw new Error('The platform of the Playground tests did not start.');
  const stop = () => {
    child.disconnect();
    return gone;
  };
  return { origin, stop };
}
