import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { Refusal } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { notHeld } from '../../permissions/notHeld.js';
import { steps } from '../../processes/index.js';
import { checkId } from '../../reads/find.js';
import { inTransaction } from './step/inTransaction.js';
import { lockAbove, raise, type Above } from './step/above.js';
import { look, refuseIf } from './step/ask.js';
import { within, type StepRequest, type Taking } from './step/taking.js';
import { rememberCompany } from './clocks/companyAt.js';
import { finish } from './step/finish.js';
import { numberAhead } from './step/nextNumber.js';
import { onceByKey, type Taken } from './step/onceByKey.js';
import { workOf, workOfNew, type Effect } from './step/work.js';

/**
 * Takes a step: the only door through which a record comes to be, changes, or moves to another state.
 *
 * Refuses in a fixed order: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, STEP_BLOCKED; then nothing has changed.
 * Whether the viewer holds the step at all was asked before (see `permissions/shield.ts`).
 */
export async function takeStep(context: SignedIn, name: string, request: StepRequest, effect?: Effect): Promise<Taken> {
  const step = steps.get(name)!;
  if (request.id) checkId(step.entity.name, request.id);
  const now = clock.now();
  const allotted = await numberAhead(context.em, step, now);
  const taken = await inTransaction(context.em, (em) => {
    const taking: Taking = {
      em,
      context,
      step,
      now,
      request,
      allotted,
      told: {},
      toldOnce: {},
      warnings: new Map(),
      stands: { for: null },
      onceWritten: [],
    };
    if (allotted?.company) rememberCompany(em, now, allotted.company);
    return onceByKey(taking, () => take(taking, effect));
  });
  if (!taken.repeated) context.acted.add(taken.id);
  context.loaders.clear(); // what was read before the step may have changed with it
  return taken;
}

async function take(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const { step } = taking;
  const above = await lockAbove(taking);
  const record = step.from ? await move(taking, effect) : await create(taking, effect, above);
  if (above) await raise(taking, above);
  if (above && step.then) await follow(taking, above);
  return record;
}

async function create(taking: Taking, effect: Effect | undefined, above: Above | undefined): Promise<BusinessRecord> {
  const record = (await effect!(workOfNew(taking, above?.record))) as BusinessRecord;
  await finish(taking, [{ record, from: null }]);
  return record;
}

async function move(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const looked = await look(taking, taking.request.id!);
  const { record, blockers, mayTake, onBehalfOf } = looked;
  const { step, request } = taking;
  if (!mayTake) throw notHeld(step.name);
  // optimistic lock: whoever asks has seen the record as it is
  if (record.version !== request.expectedVersion) throw new Refusal('CONFLICT', { clause: step.clause });
  refuseIf(step, blockers);
  taking.stands.for = onBehalfOf;
  await effect?.(workOf(taking, record));
  await finish(taking, [{ ...looked, from: record.state }]);
  return record;
}

/** Takes the step that follows on the record above, unless something still blocks it. */
async function follow(taking: Taking, { id, entity }: Above): Promise<void> {
  const step = steps.get(taking.step.then!)!;
  if (step.entity !== entity) return;
  const following = within(taking, step);
  const looked = await look(following, id, new Set([id]));
  const { record, blockers } = looked;
  if (!blockers.length) await finish(following, [{ ...looked, from: record.state }]);
}
