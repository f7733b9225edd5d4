import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/params.js';
import type { Clause } from '../../core/vocabulary.js';
import { run } from '../../reads/run.js';
import { auditHash } from './audit/auditHash.js';
import { clockWrites } from './clocks/clockRows.js';
import type { Wound } from './clocks/windClocks.js';

/** A file that a step rested on. */
export interface Evidence {
  readonly id: string;
  readonly kind: string;
  readonly sha256: string;
}

/** What a taken step leaves behind. */
export interface Trail {
  readonly record: string;
  readonly entity: string;
  readonly step: string;
  readonly clause: Clause;
  readonly from: string | null;
  readonly to: string;
  readonly account: string;
  /** For whom, where the account stood in. */
  readonly onBehalfOf: string | null;
  readonly at: Date;
  readonly note?: string | undefined;
  readonly version: number;
  readonly evidence: readonly Evidence[];
  readonly changes: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  /** Whether somebody must act on the record from now on, and until when; the task stays where it did not move. */
  readonly task: { readonly opens: boolean; readonly dueAt: Date | null } | { readonly moves: Date | null } | undefined;
  readonly clocks: readonly Wound[];
  /** The jobs that follow. */
  readonly jobs: readonly string[];
}

/** Something that the audit log keeps. */
export interface Audited {
  readonly at: Date;
  readonly account: string;
  readonly onBehalfOf?: string | null;
  readonly action: string;
  readonly outcome: 'TAKEN' | 'REFUSED' | 'VIEWED';
  readonly record?: string | null | undefined;
  readonly code?: string | null;
  readonly clause?: string | null | undefined;
  readonly requestId: string;
  readonly changes?: Readonly<Record<string, unknown>>;
}

/** The insertion of an audit event, which carries the hash of its own content (1.3.4b). */
export function auditInsert(event: Audited, params: Params, rows = ''): string {
  const { onBehalfOf = null, record = null, code = null, clause = null, changes = {} } = event;
  const hash = auditHash({ ...event, onBehalfOf, record, code, clause, changes });
  const said = [event.account, onBehalfOf, event.action, event.outcome, record, code, clause, event.requestId];
  const values = [event.at, ...said, JSON.stringify(changes), hash];
  const types = ['timestamptz', ...said.map(() => 'text'), 'jsonb', 'text'];
  return `insert into audit_event
    (at, account_id, on_behalf_of_id, action, outcome, record_id, code, clause, request_id, changes, hash)
    select ${values.map((value, index) => `${params.add(value)}::${types[index]}`).join(', ')} ${rows}`;
}

/** Writes step record, audit event, event with its jobs, clocks and task, and binds the evidence, in one statement. */
export async function leaveTrail(em: EntityManager, trail: Trail): Promise<void> {
  const {
    record,
    entity,
    step,
    clause,
    from,
    to,
    account,
    onBehalfOf,
    at,
    note = null,
    version,
    evidence,
    requestId,
    task,
    clocks,
    jobs,
  } = trail;
  const params = new Params();
  const [$record, $at, $step] = [text(params, record), params.moment(at), text(params, step)];
  const bound = JSON.stringify(evidence.map(({ id, kind, sha256 }) => ({ kind, file: id, sha256 })));
  const audit = {
    at,
    account,
    onBehalfOf,
    action: step,
    outcome: 'TAKEN',
    record,
    clause,
    requestId,
    changes: trail.changes,
  } as const;
  const taken = [$record, $step, text(params, from), text(params, to)];
  const acted = [text(params, account), text(params, onBehalfOf), $at, text(params, note)];
  const tasks = !task
    ? 'select'
    : 'moves' in task
      ? `update task set due_at = ${params.moment(task.moves)} where record_id = ${$record} and done_at is null`
      : `, closed as (update task set done_at = ${$at} where record_id = ${$record} and done_at is null returning 1)
       insert into task (record_id, entity, opened_at, due_at)
       select ${$record}, ${text(params, entity)}, ${$at}, ${params.moment(task.dueAt)}
       from (select count(*) from closed) done where ${params.add(task.opens)}::boolean`;
  const wound = clockWrites(clocks, $record, params)
    .map((write) => `,\n    ${write}`)
    .join('');
  const sql = `with step as (
      insert into step_record (record_id, step, from_state, to_state, actor_id, on_behalf_of_id, taken_at, note, evidence)
      values (${[...taken, ...acted].join(', ')}, ${params.add(bound)}::jsonb) returning id),
    used as (update file_record set used_in = step.id from step
      where file_record.id = any(${params.add(evidence.map(({ id }) => id))}::text[])),
    audited as (${auditInsert(audit, params)}),
    told as (insert into event (at, step, record_id, version)
      values (${$at}, ${$step}, ${$record}, ${params.add(version)}::integer)${jobs.length ? adding(jobs, params) : ''})${wound}
    ${tasks}`;
  await run(em, sql, params);
}

/** Adds the jobs that an event brings, in its own statement: neither is there without the other. */
const adding = (jobs: readonly string[], params: Params) => ` returning
  (select count(graphile_worker.add_job(job, json_build_object('event', event.id::text))) from unnest(${params.add(jobs)}::text[]) job)`;

const text = (params: Params, value: string | null) => `${params.add(value)}::text`;

/** Writes what was refused, after the rollback: at most one row a minute per account, permission and record. */
export async function recordRefusal(em: EntityManager, event: Audited): Promise<void> {
  const params = new Params();
  const same = `where not exists (select from audit_event e where e.account_id = ${params.add(event.account)}
    and e.action = ${params.add(event.action)} and e.record_id is not distinct from ${params.add(event.record ?? null)}
    and e.outcome = 'REFUSED' and e.code = ${params.add(event.code)} and e.at > ${params.moment(event.at)} - interval '1 minute')`;
  await run(em, auditInsert(event, params, same), params);
}

/** Writes that somebody is about to see a confidential file (3.1.4b). */
export async function recordView(
  em: EntityManager,
  view: Pick<Audited, 'at' | 'account' | 'record' | 'requestId'>,
): Promise<void> {
  const params = new Params();
  await run(em, auditInsert({ ...view, action: 'fileView', outcome: 'VIEWED', clause: '3.1.4b' }, params), params);
}
