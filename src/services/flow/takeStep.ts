import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { awaits } from '../../core/process.js';
import { Refusal } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { notHeld } from '../../permissions/notHeld.js';
import { steps } from '../../processes/index.js';
import { checkId } from '../../reads/find.js';
import { lockAbove, raise, type Above } from './above.js';
import { look, refuseAfterwards, refuseBeyondGrant, refuseIf, type StepRequest, type Taking } from './ask.js';
import { changesOf } from './changes.js';
import { dueOn } from './due.js';
import { leaveTrail, type Evidence } from './trail.js';
import type { Work } from './work.js';

/** What a step does beyond changing state; a step that creates answers with the record it began. */
export type Effect = (work: Work) => Promise<BusinessRecord | void>;

/** A taken step: on which record, and what its service had to tell beside it. */
export interface Taken {
  readonly id: string;
  readonly told: Readonly<Record<string, unknown>>;
}

/**
 * Takes a step: the only door through which a record comes to be, changes, or moves to another state.
 *
 * Refuses in a fixed order: BAD_USER_INPUT, NOT_FOUND, FORBIDDEN, CONFLICT, STEP_BLOCKED; then nothing has changed.
 * Whether the viewer holds the step at all was asked before (see `permissions/shield.ts`).
 */
export async function takeStep(context: SignedIn, name: string, request: StepRequest, effect?: Effect): Promise<Taken> {
  const step = steps.get(name)!;
  if (request.id) checkId(step.entity.name, request.id);
  const told: Record<string, unknown> = {};
  const id = await context.em.fork({ keepTransactionContext: true }).transactional(async (em) => {
    const taking = { em: em, context, step, now: clock.now(), request, told };
    const above = step.from && (await lockAbove(taking));
    const record = step.from ? await move(taking, effect) : await create(taking, effect);
    if (above) await raise(taking, above);
    if (above && step.then) await follow(taking, above);
    return record.id;
  });
  context.acted.add(id);
  context.loaders.clear(); // what was read before the step may have changed with it
  return { id, told };
}

async function create(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const record = (await effect!(workOf(taking, undefined as never))) as BusinessRecord;
  await finish(taking, record, null, []);
  return record;
}

async function move(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const { record, evidence, blockers, mayTake } = await look(taking, taking.request.id!);
  const { step, request } = taking;
  if (!mayTake) throw notHeld(step.name);
  if (record.version !== request.expectedVersion) throw new Refusal('CONFLICT', { clause: step.clause });
  refuseIf(step, blockers);
  await effect?.(workOf(taking, record));
  await finish(taking, record, record.state, evidence);
  return record;
}

const workOf = ({ em, context, step, now, told }: Taking, record: BusinessRecord): Work => {
  const { viewer, session } = context;
  return { em, viewer, session, now, step, record, told };
};

/** Moves the record, writes it, asks what its new content must answer, and leaves the trail. */
async function finish(
  taking: Taking,
  record: BusinessRecord,
  from: string | null,
  evidence: Evidence[],
): Promise<void> {
  const { em, context, step, now, request } = taking;
  const { process } = step;
  const moved = step.to !== undefined && step.to !== from;
  if (step.to) record.state = step.to;
  if (moved) record.dueAt = dueOn(process, step.to!, now, record.dueAt);
  if (moved) record.stateSince = now;
  if (from !== null) record.version += 1;
  const changes = changesOf(em, record);
  await em.flush();
  if (from === null) await refuseBeyondGrant(taking, record.id);
  await refuseAfterwards(taking, record.id);
  await leaveTrail(em, {
    record: record.id,
    entity: step.entity.name,
    step: step.name,
    clause: step.clause,
    from,
    to: record.state,
    account: context.viewer.account,
    at: now,
    note: request.note ?? undefined,
    version: record.version,
    evidence,
    changes,
    requestId: context.requestId,
    task: moved ? { opens: awaits(process, record.state), dueAt: record.dueAt } : undefined,
  });
}

/** Takes the step that follows on the record above, unless something still blocks it. */
async function follow(taking: Taking, { id }: Above): Promise<void> {
  const following = { ...taking, step: steps.get(taking.step.then!)!, request: { note: taking.request.note } };
  const { record, evidence, blockers } = await look(following, id, new Set([id]));
  if (!blockers.length) await finish(following, record, record.state, evidence);
}
