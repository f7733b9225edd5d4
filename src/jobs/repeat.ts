import { setTimeout } from 'node:timers/promises';
import type { Log } from './log.js';

/** What is done again and again: `act` answers in how many seconds next. */
export interface Repeated {
  readonly what: string;
  readonly act: () => Promise<number>;
}

const afterFailureSeconds = 1;

/** Does something again and again until it is told to stop; where it fails, soon again. */
export async function repeat({ what, act }: Repeated, log: Log, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    const seconds = await act().catch((error: unknown) => {
      log.error({ err: error }, `${what} failed, and is done again`);
      return afterFailureSeconds;
    });
    await setTimeout(seconds * 1_000, undefined, { signal: stopping }).catch(() => undefined);
  }
}
