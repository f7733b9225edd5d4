import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { steps } from '../../../processes/index.js';
import { lookAll, refuseIf } from '../step/ask.js';
import { within, type Taking } from '../step/taking.js';
import { takes } from '../connection.js';
import { finish } from '../step/finish.js';
import { onceWritten, workOf, workOfNew, type Effect, type Work } from '../step/work.js';

/** Where a nested step is taken: on records that exist, or on such as it begins; on all of them at once. */
type On<E extends BusinessRecord> =
  | { readonly ids: readonly string[]; readonly effect?: (work: Work<E>) => Promise<void> | void }
  | { readonly begins: readonly ((work: Work) => E)[] };

/**
 * Takes a step on other records within the one being taken, as soon as that one's own data are in: in its
 * transaction, with a trail of its own. What blocks it blocks the outer step as well.
 */
export function takeInside<E extends BusinessRecord>(work: Work, name: string, on: On<E>): void {
  const step = steps.get(name);
  if (!step?.inside?.includes(work.step.name)) throw new Error(`${name} is no step inside ${work.step.name}.`);
  if (!('begins' in on ? on.begins : on.ids).length) return;
  const own = within(work[takes], step);
  onceWritten(work, () => ('begins' in on ? begin(own, on.begins) : move(own, on.ids, on.effect as Effect)));
}

async function begin(taking: Taking, begins: readonly ((work: Work) => BusinessRecord)[]): Promise<void> {
  const work = workOfNew(taking);
  const records = begins.map((begin) => begin(work));
  await finish(
    taking,
    records.map((record) => ({ record, from: null })),
  );
}

async function move(taking: Taking, ids: readonly string[], effect: Effect | undefined): Promise<void> {
  const found = await lookAll(taking, ids, new Set(ids));
  for (const { blockers } of found) refuseIf(taking.step, blockers);
  for (const { record } of found) await effect?.(workOf(taking, record));
  await finish(
    taking,
    found.map((looked) => ({ ...looked, from: looked.record.state })),
  );
}
