import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { entityNamed } from '../../core/fields/declaration.js';
import { typeOfId } from '../../core/ids.js';
import { Params } from '../../core/params.js';
import { awaits } from '../../core/process.js';
import { Refusal, type Blocker } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { heldOn, quoted, visible } from '../../permissions/scopes.js';
import { steps, type NamedStep } from '../../processes/index.js';
import { checkId } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { evidenceSql, questionsOf, type Moment } from '../../reads/steps.js';
import { changesOf } from './changes.js';
import { dueOn } from './due.js';
import { leaveTrail, type Evidence } from './trail.js';
import type { Work } from './work.js';

/** What every step is asked with. */
export interface StepRequest {
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly note?: string | null | undefined;
}

/** What a step does beyond changing state; a step that creates answers with the record it began. */
export type Effect = (work: Work) => Promise<BusinessRecord | void>;

interface Taking {
  readonly em: EntityManager;
  readonly context: SignedIn;
  readonly step: NamedStep;
  readonly now: Date;
  readonly request: StepRequest;
  readonly told: Record<string, unknown>;
}

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
    const taking = { em: em as EntityManager, context, step, now: clock.now(), request, told };
    const above = step.from && (await lockAbove(taking));
    const record = step.from ? await move(taking, effect) : await create(taking, effect);
    if (above) await raise(taking, above);
    if (above && step.then) await follow(taking, above);
    return record.id;
  });
  context.acted.add(id);
  return { id, told };
}

async function create(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const record = (await effect!(workOf(taking, undefined as never))) as BusinessRecord;
  await finish(taking, record, null, []);
  return record;
}

/** Refused where the grant does not reach what was created, such as a record of another department. */
async function refuseBeyondGrant({ em, context: { viewer }, step }: Taking, id: string): Promise<void> {
  const params = new Params();
  const sql = `select from ${quoted(step.entity.table)} r
    where r.id = ${params.add(id)} and ${heldOn(step.name, step.entity, 'r', viewer, params)}`;
  if (!(await run(em, sql, params)).length)
    throw new Refusal('FORBIDDEN', { permission: step.name, clause: step.clause });
}

async function move(taking: Taking, effect: Effect | undefined): Promise<BusinessRecord> {
  const { record, evidence, blockers, mayTake } = await look(taking, taking.request.id!);
  const { step, request } = taking;
  if (!mayTake) throw new Refusal('FORBIDDEN', { permission: step.name, clause: step.clause });
  if (record.version !== request.expectedVersion) throw new Refusal('CONFLICT', { clause: step.clause });
  refuseIf(step, blockers);
  await effect?.(workOf(taking, record));
  await finish(taking, record, record.state, evidence);
  return record;
}

const workOf = ({ em, context, step, now, request, told }: Taking, record: BusinessRecord): Work => {
  const { viewer, session } = context;
  return { em, viewer, session, now, step, record, told, note: request.note ?? undefined };
};

function refuseIf(step: NamedStep, blockers: readonly Blocker[]): void {
  if (blockers.length) throw new Refusal('STEP_BLOCKED', { permission: step.name, clause: step.clause, blockers });
}

interface Looked {
  readonly record: BusinessRecord;
  readonly evidence: Evidence[];
  readonly blockers: Blocker[];
  readonly mayTake: boolean;
}

/** Locks the record and then, in the next statement, asks everything about the step; NOT_FOUND where it is not visible. */
async function look({ em, context, step, request }: Taking, id: string, acted?: Set<string>): Promise<Looked> {
  const table = quoted(step.entity.table);
  await lock(em, table, id);
  const { viewer } = context;
  const params = new Params();
  const questions = questionsOf(step, 'r', viewer, params, 'before');
  const answers = questions.map(({ sql }, index) => `coalesce((${sql}), false) as "_${index}"`);
  const files = (step.evidence ?? []).map((kind) => `(${evidenceSql(step, kind, 'r')})`).join(' union all ');
  const columns = [
    'r.*',
    `${heldOn(step.name, step.entity, 'r', viewer, params)} as "_held"`,
    `${files ? `(select json_agg(e) from (${files}) e)` : 'null'} as "_files"`,
    ...answers,
  ];
  const sql = `select ${columns.join(', ')} from ${table} r
    where r.id = ${params.add(id)} and ${visible(step.entity, 'r', { viewer, ...(acted ? { acted } : {}) }, params)}`;
  const [row] = await run<Record<string, unknown>>(em, sql, params);
  if (!row) throw new Refusal('NOT_FOUND');

  const own = Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_')));
  const record = em.map(step.entity.class as never, own as never) as unknown as BusinessRecord;
  const asked = questions.filter((_, index) => row[`_${index}`]).map(({ blocker }) => blocker);
  const blockers = step.from!.includes(record.state)
    ? [...asked, ...noteMissing(step, request)]
    : [wrongState(step, record)];
  return { record, blockers, mayTake: row['_held'] === true, evidence: (row['_files'] as Evidence[] | null) ?? [] };
}

const lock = (em: EntityManager, table: string, id: string) => {
  const params = new Params();
  return run(em, `select from ${table} where id = ${params.add(id)} for no key update`, params);
};

const noteMissing = ({ noteRequired, clause }: NamedStep, { note }: StepRequest): Blocker[] =>
  noteRequired && !note?.trim()
    ? [{ code: 'NOTE_MISSING', means: { en: 'This step needs a note', zh: '此步骤须填写意见' }, clause, curable: true }]
    : [];

function wrongState({ from, clause }: NamedStep, { state }: BusinessRecord): Blocker {
  const means = {
    en: `Possible only from ${from!.join(', ')}; now ${state}`,
    zh: `仅可在 ${from!.join('、')} 状态执行；当前为 ${state}`,
  };
  return { code: 'WRONG_STATE', means, clause, curable: false };
}

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
  await askAfterwards(taking, record.id, 'after');
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

async function askAfterwards({ em, context: { viewer }, step }: Taking, id: string, moment: Moment): Promise<void> {
  const params = new Params();
  const questions = questionsOf(step, 'r', viewer, params, moment);
  if (!questions.length) return;
  const answers = questions.map(({ sql }, index) => `coalesce((${sql}), false) as "_${index}"`).join(', ');
  const sql = `select ${answers} from ${quoted(step.entity.table)} r where r.id = ${params.add(id)}`;
  const [row] = await run<Record<string, boolean>>(em, sql, params);
  refuseIf(
    step,
    questions.filter((_, index) => row![`_${index}`]).map(({ blocker }) => blocker),
  );
}

interface Above {
  readonly id: string;
  readonly table: string;
}

/** Locks the record that this one is within before itself, so that no two steps wait for one another. */
async function lockAbove({ em, step: { entity }, request }: Taking): Promise<Above | undefined> {
  const within = 'within' in entity.rows ? entity.fields.get(entity.rows.within)! : undefined;
  if (!within) return undefined;
  const params = new Params();
  const sql = `select ${within.column} as id from ${quoted(entity.table)} where id = ${params.add(request.id)}`;
  const [found] = await run<{ id: string }>(em, sql, params);
  if (!found) return undefined;
  const above = { id: found.id, table: quoted(entityNamed(typeOfId(found.id)!).table) };
  await lock(em, above.table, above.id);
  return above;
}

/** The version is that of the whole record: what changes within it raises it. */
async function raise({ em }: Taking, { id, table }: Above): Promise<void> {
  const params = new Params();
  await run(em, `update ${table} set version = version + 1 where id = ${params.add(id)}`, params);
}

/** Takes the step that follows on the record above, unless something still blocks it. */
async function follow(taking: Taking, { id }: Above): Promise<void> {
  const following = { ...taking, step: steps.get(taking.step.then!)!, request: { note: taking.request.note } };
  const { record, evidence, blockers } = await look(following, id, new Set([id]));
  if (!blockers.length) await finish(following, record, record.state, evidence);
}
