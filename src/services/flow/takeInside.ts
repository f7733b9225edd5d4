import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { steps } from '../../processes/index.js';
import { look, refuseIf, type Taking } from './ask.js';
import { finish } from './finish.js';
import { workOf, type Effect, type Work } from './work.js';

/** Where a nested step is taken: on a record that exists, or on one that it begins. */
type On<E extends BusinessRecord> =
  | { readonly id: string; readonly effect?: (work: Work<E>) => Promise<void> | void }
  | { readonly begins: (work: Work) => Promise<E> | E };

/**
 * Takes a step on another record within the one being taken, as soon as that one's own data are in: in its
 * transaction, with a trail of its own. What blocks it blocks the outer step as well.
 */
export function takeInside<E extends BusinessRecord>(work: Work, name: string, on: On<E>): void {
  const step = steps.get(name);
  if (!step?.inside?.includes(work.step.name)) throw new Error(`${name} is no step inside ${work.step.name}.`);
  const { taking } = work;
  const within: Taking = { ...taking, step, request: { note: taking.request.note }, nested: [] };
  taking.nested.push(() => ('begins' in on ? begin(within, on.begins) : move(within, on.id, on.effect as Effect)));
}

async function begin(taking: Taking, begins: (work: Work) => Promise<BusinessRecord> | BusinessRecord): Promise<void> {
  const record = await begins(workOf(taking, undefined as never));
  await finish(taking, record, null);
}

async function move(taking: Taking, id: string, effect: Effect | undefined): Promise<void> {
  const looked = await look(taking, id, new Set([id]));
  const { record, blockers } = looked;
  refuseIf(taking.step, blockers);
  await effect?.(workOf(taking, record));
  await finish(taking, record, record.state, looked);
}
