import type { EntityManager } from '@mikro-orm/postgresql';
import type { NewClass } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { Refusal, type Blocker } from '../../../core/refusal.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { quoted } from '../../../core/sql/quoted.js';
import { notHeld } from '../../../permissions/notHeld.js';
import { heldOn, visible } from '../../../permissions/scopes.js';
import type { NamedStep } from '../../../processes/index.js';
import { everyColumn } from '../../../reads/everyColumn.js';
import { run } from '../../../reads/run.js';
import {
  answersTo,
  blockersIn,
  evidenceSql,
  onBehalfOf,
  questionsOf,
  warningsOf,
  warnsAfter,
} from '../../../reads/questions.js';
import { clockOf, runningClocks, type ClockRow } from '../clocks/clockRows.js';
import { companySql, rememberCompany, type LoadedCompany } from '../clocks/companyAt.js';
import type { Evidence, StepRequest, Taking } from './taking.js';
import { startsClocks, type Ticking } from '../clocks/windClocks.js';

/** Refused while anything blocks the step. */
export function refuseIf(step: NamedStep, blockers: readonly Blocker[]): void {
  if (blockers.length) throw new Refusal('STEP_BLOCKED', { permission: step.name, clause: step.clause, blockers });
}

/** A record under its lock, with what was asked about a step on it. */
interface Looked {
  readonly record: BusinessRecord;
  readonly evidence: Evidence[];
  /** The clocks that run for it. */
  readonly clocks: Ticking[];
  readonly blockers: Blocker[];
  /** What it warns of, where that depends on nothing that the step does. */
  readonly warnings: Blocker[];
  readonly mayTake: boolean;
  /** For whom the step is taken, where the viewer may take it by delegation only. */
  readonly onBehalfOf: string | null;
}

/** Locks one record and asks everything about the step, as `lookAll`. */
export const look = async (taking: Taking, id: string, acted?: ReadonlySet<string>): Promise<Looked> =>
  (await lookAll(taking, [id], acted))[0]!;

/** Locks the records and then, in the next statement, asks everything about the step; NOT_FOUND where one is not visible. */
export async function lookAll(
  { em, context, step, now, request }: Taking,
  ids: readonly string[],
  acted?: ReadonlySet<string>,
): Promise<Looked[]> {
  const table = quoted(step.entity.table);
  await lockAll(em, table, ids);
  const { viewer } = context;
  const params = new Params();
  const questions = questionsOf(step, 'r', viewer, params, 'before');
  const warnings = warnsAfter(step) ? [] : warningsOf(step, 'r', viewer, params);
  const files = (step.evidence ?? []).map((kind) => `(${evidenceSql(step, kind, 'r')})`).join(' union all ');
  const columns = [
    everyColumn(em, step.entity.class, 'r'),
    `${heldOn(step.name, step.entity, 'r', viewer, params)} as "_held"`,
    `${onBehalfOf(step, 'r', viewer, params)} as "_onBehalfOf"`,
    `${files ? `(select json_agg(e) from (${files}) e)` : 'null'} as "_files"`,
    ...(step.process.limits ? [`${runningClocks('r.id')} as "_clocks"`] : []),
    ...(startsClocks(step) ? [`${companySql(params.moment(now))} as "_company"`] : []),
    ...answersTo(questions),
    ...answersTo(warnings, 'w'),
  ];
  const sql = `select ${columns.join(', ')} from ${table} r
    where r.id = any(${params.add(ids)}) and ${visible(step.entity, 'r', { viewer, ...(acted ? { acted } : {}) }, params)}`;
  const found = new Map((await run<Record<string, unknown>>(em, sql, params)).map((row) => [row['id'], row]));
  return ids.map((id) => {
    const row = found.get(id);
    if (!row) throw new Refusal('NOT_FOUND');
    if (row['_company']) rememberCompany(em, now, row['_company'] as LoadedCompany);

    const own = Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_')));
    const record = em.map(step.entity.class as NewClass<BusinessRecord>, own);
    const blockers = step.from!.includes(record.state)
      ? [...blockersIn(row, questions), ...noteMissing(step, request)]
      : [wrongState(step, record)];
    return {
      record,
      blockers,
      warnings: blockersIn(row, warnings, 'w'),
      mayTake: row['_held'] === true,
      onBehalfOf: row['_onBehalfOf'] as string | null,
      evidence: (row['_files'] as Evidence[] | null) ?? [],
      clocks: ((row['_clocks'] ?? []) as ClockRow[]).map(clockOf),
    };
  });
}

/** Locks a row until the transaction ends, and lets others refer to it meanwhile. */
export const lock = (em: EntityManager, table: string, id: string) => lockAll(em, table, [id]);

/** The same for several, in the order of their ids: no two steps wait for one another. */
const lockAll = (em: EntityManager, table: string, ids: readonly string[]) => {
  const params = new Params();
  return run(em, `select from ${table} where id = any(${params.add(ids)}) order by id for no key update`, params);
};

const noteMissing = ({ noteRequired, clause }: NamedStep, { note }: StepRequest): Blocker[] =>
  noteRequired && !note?.trim()
    ? [{ code: 'NOTE_MISSING', means: noteNeeded, clause, curable: true, params: { field: 'note' } }]
    : [];

const noteNeeded = { en: 'This step needs a note', zh: '此步骤须填写意见' };

function wrongState({ from, clause }: NamedStep, { state }: BusinessRecord): Blocker {
  const means = {
    en: `Possible only from ${from!.join(', ')}; now ${state}`,
    zh: `仅可在 ${from!.join('、')} 状态执行；当前为 ${state}`,
  };
  return { code: 'WRONG_STATE', means, clause, curable: false, params: { states: from! } };
}

/** What is asked of records once their new data are in. */
interface After {
  /** Whether the grant reaches what was created: a record of another department it may not. */
  readonly reach: boolean;
  /** Whether what they have become blocks the step. */
  readonly content: boolean;
}

/** What was found of records once their new data were in. */
interface Found {
  /** Where reach was asked, for whom the step was taken. */
  readonly onBehalfOf: string | null;
  /** Where content was asked, what the step warns of, by the record. */
  readonly warnings: ReadonlyMap<string, readonly Blocker[]>;
}

/** Refused where the grant does not reach, or else the content blocks. */
export async function refuseAfterwards(
  { em, context: { viewer }, step }: Taking,
  ids: readonly string[],
  { reach, content }: After,
): Promise<Found> {
  const params = new Params();
  const questions = content ? questionsOf(step, 'r', viewer, params, 'after') : [];
  const warnings = content && warnsAfter(step) ? warningsOf(step, 'r', viewer, params) : [];
  const { name, entity } = step;
  const reached = reach
    ? [
        `${heldOn(name, entity, 'r', viewer, params)} as "_held"`,
        `${onBehalfOf(step, 'r', viewer, params)} as "_onBehalfOf"`,
      ]
    : [];
  const columns = [...reached, ...answersTo(questions), ...answersTo(warnings, 'w')];
  if (!columns.length) return { onBehalfOf: null, warnings: new Map() };
  const sql = `select r.id, ${columns.join(', ')} from ${quoted(entity.table)} r where r.id = any(${params.add(ids)}) order by r.id`;
  const rows = await run<Record<string, unknown>>(em, sql, params);
  if (reach && rows.some((row) => row['_held'] !== true)) throw notHeld(name);
  for (const row of rows) refuseIf(step, blockersIn(row, questions));
  return {
    onBehalfOf: (rows[0]?.['_onBehalfOf'] as string | null | undefined) ?? null,
    warnings: new Map(rows.map((row) => [row['id'] as string, blockersIn(row, warnings, 'w')])),
  };
}
