import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import type { Running } from './contender.js';

const logs = '.data/bench/logs';

/** Starts a server in a process of its own, which says by a message on which port it listens. */
export async function startChild(
  name: string,
  module: string,
  settings: unknown,
  execArgv = ['--import', './tests/support/register.mjs'],
): Promise<Running> {
  mkdirSync(logs, { recursive: true });
  // not as an argument, which every user of the machine can read
  const env = { ...process.env, NODE_ENV: 'production', BENCH_SETTINGS: JSON.stringify(settings) };
  const child = fork(module, [], { env, execArgv, silent: true });
  const log = createWriteStream(`${logs}/${name}.log`);
  child.stdout!.pipe(log, { end: false });
  child.stderr!.pipe(log, { end: false });
  const said = await Promise.race([
    once(child, 'message').then(([message]) => message as { port: number }),
    once(child, 'exit').then(() => undefined),
  ]);
  if (!said) throw new Error(`${name} did not start: see ${logs}/${name}.log.`);
  return {
    pid: child.pid!,
    origin: `http://127.0.0.1:${said.port}`,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
    },
  };
}
