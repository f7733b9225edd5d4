import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Load, Outcome } from './client.js';

/** The process that sends the load, so that what it costs is not counted as anybody's. */
export class LoadClient {
  private constructor(private readonly child: ChildProcess) {}

  static start(): LoadClient {
    return new LoadClient(fork('bench/measure/client.ts', { execArgv: ['--import', './tests/support/register.mjs'] }));
  }

  async send(load: Load): Promise<Outcome> {
    this.child.send(load);
    const [said] = (await once(this.child, 'message')) as [{ outcome?: Outcome; error?: string }];
    if (!said.outcome) throw new Error(said.error);
    return said.outcome;
  }

  stop(): void {
    this.child.kill();
  }
}
