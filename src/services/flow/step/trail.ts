import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import type { Clause } from '../../../core/vocabulary.js';
import { run } from '../../../reads/run.js';
import { auditHash } from '../audit/auditHash.js';
import { clockWrites } from '../clocks/clockRows.js';
import type { Wound } from '../clocks/windClocks.js';
import type { Evidence } from './taking.js';

/** What a taken step leaves behind, on one record or on several that it was taken on at once. */
export interface Trail {
  readonly entity: string;
  readonly step: string;
  readonly clause: Clause;
  readonly account: string;
  /** For whom, where the account stood in. */
  readonly onBehalfOf: string | null;
  readonly at: Date;
  readonly note?: string | undefined;
  readonly requestId: string;
  /** The jobs that follow. */
  readonly jobs: readonly string[];
  readonly marks: readonly Mark[];
}

/** What it leaves on each. */
export interface Mark {
  readonly record: string;
  readonly from: string | null;
  readonly to: string;
  readonly version: number;
  readonly evidence: readonly Evidence[];
  /** The codes of what the step warned of. */
  readonly warnings: readonly string[];
  readonly changes: Readonly<Record<string, unknown>>;
  /** Whether somebody must act on the record from now on, and until when; the task stays where it did not move. */
  readonly task: { readonly opens: boolean; readonly dueAt: Date | null } | { readonly moves: Date | null } | undefined;
  readonly clocks: readonly Wound[];
}

const markColumns = `record text, "from" text, "to" text, version integer, evidence jsonb, warnings text, changes jsonb, hash text,
  opens boolean, "dueAt" timestamptz`;

/** Writes step records, audit events, events with their jobs, clocks and tasks, and binds the evidence, in one statement. */
export async function leaveTrail(em: EntityManager, { marks, ...trail }: Trail): Promise<void> {
  const { entity, step, clause, account, onBehalfOf, at, note = null, requestId, jobs } = trail;
  const params = new Params();
  const [$at, $step, $account] = [params.moment(at), text(params, step), text(params, account)];
  const $onBehalfOf = text(params, onBehalfOf);
  const rows = marks.map(({ record, from, to, version, evidence, warnings, changes, task }) => {
    const bound = evidence.map(({ id, kind, sha256 }) => ({ kind, file: id, sha256 }));
    const said = { at, account, onBehalfOf, action: step, outcome: 'TAKEN', record, code: null, clause, requestId };
    const hash = auditHash({ ...said, changes });
    const dueAt = task && ('moves' in task ? task.moves : task.dueAt);
    return {
      record,
      from,
      to,
      version,
      evidence: bound,
      warnings: warnings.join(', ') || null,
      changes,
      hash,
      opens: task && 'opens' in task && task.opens,
      dueAt,
    };
  });
  const files = marks.flatMap(({ evidence }) => evidence.map(({ id }) => id));
  const sql = `with taken as (select * from jsonb_to_recordset(${params.add(JSON.stringify(rows))}::jsonb) as t (${markColumns})),
    step as (insert into step_record (record_id, step, from_state, to_state, actor_id, on_behalf_of_id, taken_at, note, evidence, warnings)
      select t.record, ${$step}, t."from", t."to", ${$account}, ${$onBehalfOf}, ${$at}, ${text(params, note)}, t.evidence, t.warnings
      from taken t returning id, record_id),
    audited as (insert into audit_event
      (at, account_id, on_behalf_of_id, action, outcome, record_id, clause, request_id, changes, hash)
      select ${$at}, ${$account}, ${$onBehalfOf}, ${$step}, 'TAKEN', t.record, ${text(params, clause)}, ${text(params, requestId)},
        t.changes, t.hash from taken t),
    told as (insert into event (at, step, record_id, version)
      select ${$at}, ${$step}, t.record, t.version from taken t${jobs.length ? adding(jobs, params) : ''})
    ${[...using(files, params), ...clockWrites(marks, params), ...taskWrites(marks, entity, $at, params)].map((write) => `, ${write}`).join('\n    ')}
    select`;
  await run(em, sql, params);
}

/** Of the files that a step rested on, each is used by the step record of its own record. */
const using = (files: readonly string[], params: Params) =>
  files.length
    ? [
        `used as (update file_record f set used_in = step.id from step
          where f.id = any(${params.add(files)}::text[]) and f.record_id = step.record_id)`,
      ]
    : [];

/** Ends the tasks of records that moved, before it opens those that follow, and moves the others. */
function taskWrites(marks: readonly Mark[], entity: string, $at: string, params: Params): string[] {
  const some = (which: (mark: Mark) => boolean | undefined) => marks.filter(which).map(({ record }) => record);
  const moved = some(({ task }) => task && 'moves' in task);
  const ended = some(({ task, from }) => task && 'opens' in task && from !== null);
  const opened = some(({ task }) => task && 'opens' in task && task.opens);
  const after = ended.length ? ', (select count(*) from closed) done' : '';
  const these = (ids: readonly string[]) => `task.record_id = any(${params.add(ids)}::text[]) and task.done_at is null`;
  return [
    ...(moved.length
      ? [
          `moved as (update task set due_at = t."dueAt" from taken t where ${these(moved)} and t.record = task.record_id)`,
        ]
      : []),
    ...(ended.length ? [`closed as (update task set done_at = ${$at} where ${these(ended)} returning 1)`] : []),
    ...(opened.length
      ? [
          `opened as (insert into task (record_id, entity, opened_at, due_at)
            select t.record, ${text(params, entity)}, ${$at}, t."dueAt" from taken t${after} where t.opens)`,
        ]
      : []),
  ];
}

/** Adds the jobs that an event brings, in its own statement and in its place: neither is there without the other. */
const adding = (jobs: readonly string[], params: Params) => ` returning
  (select count(graphile_worker.add_job(job, json_build_object('event', event.id::text), run_at => clock_timestamp())) from unnest(${params.add(jobs)}::text[]) job)`;

const text = (params: Params, value: string | null) => `${params.add(value)}::text`;
