import { awaits, back } from '../../../core/process.js';
import { Params } from '../../../core/sql/params.js';
import type { Blocker } from '../../../core/refusal.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { isGranted, jobsOf } from '../../../processes/index.js';
import { run } from '../../../reads/run.js';
import { accompany } from './accompany.js';
import { refuseAfterwards } from './ask.js';
import type { Taking } from './taking.js';
import { changesOf } from './changes.js';
import { companyAt } from '../clocks/companyAt.js';
import { leaveTrail, type Mark } from './trail.js';
import type { Evidence } from './taking.js';
import { workOf } from './work.js';
import { windClocks, type Ticking } from '../clocks/windClocks.js';

/** A record on which a step is being taken: whence it came, and what was found with it under its lock. */
export interface Finishing {
  readonly record: BusinessRecord;
  /** The state in which the step found it; null where the step created it. */
  readonly from: string | null;
  /** The files that the step rests on. */
  readonly evidence?: readonly Evidence[];
  /** The clocks that run. */
  readonly clocks?: readonly Ticking[];
  /** What the step warned of beforehand. */
  readonly warnings?: readonly Blocker[];
}

type Moved = Pick<Mark, 'task' | 'clocks'>;

const momentOf = (moment: Date | string | null) => (moment === null ? undefined : new Date(moment).getTime());

/**
 * Moves records, writes them, does what waits for that, asks what the new content must answer, and leaves the
 * trail: of several records, which a step creates or moves at once, in as many statements as of one.
 */
export async function finish(taking: Taking, finishing: readonly Finishing[]): Promise<void> {
  const { em, context, step, now, request, stands, onceWritten } = taking;
  const records = finishing.map(({ record }) => record);
  const ids = records.map(({ id }) => id);
  for (const record of records) await accompany(workOf(taking, record));
  const moves: Moved[] = [];
  for (const one of finishing) moves.push(await move(taking, one));
  const changes = changesOf(em, records);
  await em.flush();
  const reach = isGranted(step) && finishing.some(({ from }) => from === null);
  if (onceWritten.length && reach)
    stands.for ??= (await refuseAfterwards(taking, ids, { reach, content: false })).onBehalfOf;
  for (const doing of onceWritten) await doing();
  const found = await refuseAfterwards(taking, ids, { reach: reach && !onceWritten.length, content: true });
  stands.for ??= found.onBehalfOf;
  const warned = finishing.map(({ record: { id }, warnings = [] }) => [...warnings, ...(found.warnings.get(id) ?? [])]);
  for (const warning of warned.flat()) taking.warnings.set(warning.code, warning);
  await leaveTrail(em, {
    entity: step.entity.name,
    step: step.name,
    clause: step.clause,
    account: context.viewer.account,
    onBehalfOf: stands.for,
    at: now,
    note: request.note ?? undefined,
    requestId: context.requestId,
    jobs: jobsOf(step),
    marks: finishing.map(({ record, from, evidence = [] }, index) => {
      const { id, state: to, version } = record;
      const warnings = warned[index]!.map(({ code }) => code);
      return { record: id, from, to, version, evidence, warnings, changes: changes[index]!, ...moves[index]! };
    }),
  });
}

/** Moves one record, with its clocks, in memory. */
async function move(taking: Taking, { record, from, clocks = [] }: Finishing): Promise<Moved> {
  const { em, step, now } = taking;
  const { process } = step;
  const to = step.to === back ? await stateBefore(taking, record) : step.to;
  const moved = to !== undefined && to !== from;
  if (to) record.state = to;
  const stand = { process, record, step: step.name, moved, now };
  const wound = process.limits && (await windClocks(stand, clocks, () => companyAt(em, now)));
  const shifted = wound !== undefined && wound.dueAt?.getTime() !== momentOf(record.dueAt);
  if (shifted) record.dueAt = wound.dueAt;
  if (moved) record.stateSince = now;
  if (from !== null) record.version += 1;
  const opens = moved ? { opens: awaits(process, record.state), dueAt: record.dueAt } : undefined;
  return { task: opens ?? (shifted ? { moves: record.dueAt } : undefined), clocks: wound?.changed ?? [] };
}

/** The state from which a record came to its present one. */
async function stateBefore({ em }: Taking, { id, state }: BusinessRecord): Promise<string> {
  const params = new Params();
  const sql = `select from_state as state from step_record where record_id = ${params.add(id)}
    and to_state = ${params.add(state)} and from_state <> to_state order by id desc limit 1`;
  const [before] = await run<{ state: string }>(em, sql, params);
  return before!.state;
}
