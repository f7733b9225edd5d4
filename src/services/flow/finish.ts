import { awaits, back } from '../../core/process.js';
import { Params } from '../../core/params.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { isGranted, jobsOf } from '../../processes/index.js';
import { run } from '../../reads/run.js';
import { refuseAfterwards, refuseBeyondGrant, type Taking } from './ask.js';
import { changesOf } from './changes.js';
import { companyAt } from './clocks/companyAt.js';
import { leaveTrail, type Evidence } from './trail.js';
import { windClocks, type Ticking } from './clocks/windClocks.js';

/** What was found with a record under its lock: the files that the step rests on, and the clocks that run. */
interface Found {
  readonly evidence: readonly Evidence[];
  readonly clocks: readonly Ticking[];
}

const momentOf = (moment: Date | string | null) => (moment === null ? undefined : new Date(moment).getTime());

/**
 * Moves a record, writes it, takes the steps within this one, asks what the new content must answer, and leaves the
 * trail. `from` is null where the step created the record.
 */
export async function finish(
  taking: Taking,
  record: BusinessRecord,
  from: string | null,
  { evidence, clocks }: Found = { evidence: [], clocks: [] },
): Promise<void> {
  const { em, context, step, now, request, stands } = taking;
  const { process } = step;
  const to = step.to === back ? await stateBefore(taking, record) : step.to;
  const moved = to !== undefined && to !== from;
  if (to) record.state = to;
  const wound = process.limits && (await windClocks({ process, record, moved, now }, clocks, () => companyAt(em, now)));
  const shifted = wound !== undefined && wound.dueAt?.getTime() !== momentOf(record.dueAt);
  if (shifted) record.dueAt = wound.dueAt;
  if (moved) record.stateSince = now;
  if (from !== null) record.version += 1;
  const changes = changesOf(em, record);
  await em.flush();
  const createdFor = from === null && isGranted(step) ? await refuseBeyondGrant(taking, record.id) : null;
  stands.for ??= createdFor;
  for (const take of taking.nested) await take();
  await refuseAfterwards(taking, record.id);
  await leaveTrail(em, {
    record: record.id,
    entity: step.entity.name,
    step: step.name,
    clause: step.clause,
    from,
    to: record.state,
    account: context.viewer.account,
    onBehalfOf: stands.for,
    at: now,
    note: request.note ?? undefined,
    version: record.version,
    evidence,
    changes,
    requestId: context.requestId,
    task: moved
      ? { opens: awaits(process, record.state), dueAt: record.dueAt }
      : shifted
        ? { moves: record.dueAt }
        : undefined,
    clocks: wound?.changed ?? [],
    jobs: jobsOf(step),
  });
}

/** The state from which a record came to its present one. */
async function stateBefore({ em }: Taking, { id, state }: BusinessRecord): Promise<string> {
  const params = new Params();
  const sql = `select from_state as state from step_record where record_id = ${params.add(id)}
    and to_state = ${params.add(state)} and from_state <> to_state order by id desc limit 1`;
  const [before] = await run<{ state: string }>(em, sql, params);
  return before!.state;
}
