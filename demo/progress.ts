import type { Say } from './say.js';

/** Progress with an estimate of the time left (ETA): what lies behind has taken its time, and what is left is taken to go on so. */
export function progressOf(task: string, say: Say, now = () => performance.now()) {
  const began = now();
  /** How much of it is done, 0 to 1, and what is being done. */
  return (done: number, doing: string): void => {
    const left = ((now() - began) * (1 - done)) / done;
    const estimate = done < 0.02 ? '' : `, done in about ${duration(left / 1_000)}`;
    say(`${task}: ${Math.floor(done * 100)} %, ${doing}${estimate}`, 'passing');
  };
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
