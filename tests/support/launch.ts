import { spawn } from 'node:child_process';

/** Starts the server as a process of its own, up once it has said something. */
export async function launch(variables: Record<string, string>, saying: RegExp) {
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, ['--import', './tests/support/register.mjs', 'src/index.ts'], { env });
  const kill = () => child.kill();
  process.once('exit', kill);
  let said = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const up = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (words: Buffer) => {
        said += String(words);
        if (saying.test(said)) resolve();
      });
  });
  await Promise.race([up, gone]);
  if (child.exitCode !== null) throw new Error(`The server did not start: ${said}`);
  const stop = (signal?: NodeJS.Signals) => {
    process.off('exit', kill);
    child.kill(signal);
    return gone;
  };
  return { said: () => said, stop };
}
