import { setTimeout } from 'node:timers/promises';
import type { Log } from './log.js';

/** What is done again and again: `act` answers in how many seconds next. */
export interface Repeated {
  readonly what: string;
  readonly act: () => Promise<number>;
}

const longestSeconds = 30;

/** Does something again and again until it is told to stop; where it fails, soon again, and each time later. */
export async function repeat({ what, act }: Repeated, log: Log, stopping: AbortSignal): Promise<void> {
  for (let failed = 0; !stopping.aborted;) {
    const seconds = await act().then(
      (next) => {
        failed = 0;
        return next;
      },
      (error: unknown) => {
        log.error({ err: error }, `${what} failed, and is done again`);
        return Math.min(2 ** failed++, longestSeconds);
      },
    );
    await setTimeout(seconds * 1_000, undefined, { signal: stopping }).catch(() => undefined);
  }
}
