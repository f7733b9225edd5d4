import { setTimeout } from 'node:timers/promises';

/** So long is waited for what must come, however slow the machine is; jest gives up a little later, and does not say on what. */
const longest = 500_000;

/** Polls until something is so, and answers with it; throws only where it does not become so within many minutes. */
export async function until<T>(find: () => Promise<T> | T): Promise<Exclude<T, undefined | null | false | 0>> {
  for (const began = performance.now(); performance.now() - began < longest; await setTimeout(25)) {
    const found = await find();
    if (found) return found as Exclude<T, undefined | null | false | 0>;
  }
  throw new Error(`Still not so: ${String(find)}`);
}
