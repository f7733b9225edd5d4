import type { Fact } from '../core/fact.js';
import type { Params } from '../core/sql/params.js';
import type { Blocker } from '../core/refusal.js';
import type { GrantedRight, Viewer } from '../core/viewer.js';
import { factSql } from '../permissions/factSql.js';
import { heldThen } from '../processes/access/held.js';
import { openedBy } from '../permissions/scopes.js';
import { apartOf, type NamedStep } from '../processes/index.js';
import { paramsOf } from '../processes/paramsOf.js';

/** A question about a step on a record: an SQL condition that is true where this blocks it. */
export interface Question {
  readonly blocker: Blocker;
  readonly sql: string;
}

const said = ({ code, means, clause, curable = false, params }: Fact): Blocker => ({
  code,
  means,
  clause,
  curable,
  ...(params && { params }),
});

const saidBy = new WeakMap<NamedStep, Map<Fact, Blocker>>();

/** What a gate of a step, or a warning, says: memoized, for what it is about is found in its SQL. */
function gate(step: NamedStep, fact: Fact): Blocker {
  const known = saidBy.get(step) ?? new Map<Fact, Blocker>();
  saidBy.set(step, known);
  const found = known.get(fact) ?? said({ ...fact, params: paramsOf(step, fact) });
  known.set(fact, found);
  return found;
}

/** Whoever filed the file `f`: its owner, who took that step for whom, and whoever stood in for them then or they for. */
const filers = `select array_remove(array_agg(who), null) as accounts from (select f.owner_id as who
  union select unnest(array[s.actor_id, s.on_behalf_of_id, d.delegator_id, d.delegate_id]) from step_record s
    left join delegation d on s.actor_id in (d.delegate_id, d.delegator_id) and ${heldThen('d', 'f.entered_at')}
    where s.record_id = f.id and s.step = 'fileRecordAttach') filed`;

/** The file that counts as evidence of a kind: filed since the state began, by nobody who is barred, not used yet. */
export function evidenceSql(step: NamedStep, kind: string, row: string): string {
  const barred = apartOf(step).map((fact) => `and not (${fact.sql(row, 'filer.accounts', 'f.entered_at')})`);
  return `select f.id, f.sha256, f.kind from file_record f ${barred.length ? `cross join lateral (${filers}) filer` : ''}
    where f.record_id = ${row}.id and f.kind = '${kind}'
    and f.state = 'FILED' and f.used_in is null and f.entered_at >= ${row}.state_since ${barred.join(' ')}
    order by f.entered_at desc limit 1`;
}

const filed = (step: NamedStep, kind: string): Fact => ({
  code: 'EVIDENCE_MISSING',
  means: {
    en: `Needs a ${kind} filed since the record entered this state, by somebody not barred from the step`,
    zh: `须提交 ${kind}，且须在进入本状态后由无利害关系人归档`,
  },
  clause: step.clause,
  curable: true,
  params: { kind },
  sql: (row) => `not exists (${evidenceSql(step, kind, row)})`,
});

const notBy = ({ by, clause }: NamedStep): Fact[] =>
  by ? [{ code: 'NOT_YOURS', means: by.means, clause, sql: (...args) => `not (${by.sql(...args)})` }] : [];

/** True where one of these rights to a step opens the record and its ceiling covers the record's measure. */
function covers(rights: readonly GrantedRight[], step: NamedStep, row: string, viewer: Viewer, params: Params): string {
  const covered = rights.map((right) => {
    const opened = openedBy([right], step.entity, row, viewer, params);
    if (!step.measure || right.ceiling === null) return opened;
    const { column } = step.entity.fields.get(step.measure)!;
    return `(${opened} and ${row}.${column} <= ${params.add(right.ceiling)}::numeric)`;
  });
  return `(${['false', ...covered].join(' or ')})`;
}

/** True where no grant's ceiling covers the record's measure. */
function aboveAuthority(step: NamedStep, row: string, viewer: Viewer, params: Params): Question[] {
  const rights = viewer.rights.get(step.name) ?? [];
  if (!step.measure || rights.some(({ ceiling, scope }) => ceiling === null && scope === 'ALL')) return [];
  const means = { en: 'The ceiling of your authority is exceeded', zh: '超出授权上限' };
  const about = { code: 'ABOVE_AUTHORITY', means, clause: step.clause, params: { field: step.measure } };
  return [{ blocker: { ...about, curable: false }, sql: `${covers(rights, step, row, viewer, params)} is not true` }];
}

/** The account for whom the viewer takes a step on the record, as SQL: null where a right of their own is enough. */
export function onBehalfOf(step: NamedStep, row: string, viewer: Viewer, params: Params): string {
  const rights = viewer.rights.get(step.name) ?? [];
  const byWhom = Map.groupBy(rights, ({ of }) => of?.account);
  const lent = [...byWhom].filter(([account]) => account !== undefined);
  if (!lent.length) return 'null::text';
  const cases = [[undefined, byWhom.get(undefined) ?? []] as const, ...lent].map(
    ([account, rights]) =>
      `when ${covers(rights, step, row, viewer, params)} then ${params.add(account ?? null)}::text`,
  );
  return `case ${cases.join(' ')} end`;
}

/** A fact that the database cannot tell blocks like one that is true: what is not known to be allowed is not. */
const blocks = (sql: string) => `(${sql}) is not false`;

/** What keeps this person from a step on a record, whatever they do about it: it is for others, they are barred, it is too large. */
export const barringFrom = (step: NamedStep, row: string, viewer: Viewer, params: Params): string[] => [
  ...notBy(step).map((fact) => blocks(factSql(fact, row, viewer, params, true))),
  ...[...apartOf(step), ...(step.unless ?? []).filter(({ curable }) => !curable)].map((fact) =>
    blocks(factSql(fact, row, viewer, params)),
  ),
  ...aboveAuthority(step, row, viewer, params).map(({ sql }) => sql),
];

/** Everything that may block a step on a record, before anything changes or after its data are in, in the order said. */
export function questionsOf(
  step: NamedStep,
  row: string,
  viewer: Viewer,
  params: Params,
  moment: 'before' | 'after',
): Question[] {
  const creates = !step.from;
  const about = (fact: Fact, blocker = said(fact)): Question => {
    return { blocker, sql: blocks(factSql(fact, row, viewer, params)) };
  };
  const gates = (facts: readonly Fact[] = []) => facts.map((fact) => about(fact, gate(step, fact)));
  const early = () => [
    ...apartOf(step).map((fact) => about(fact)),
    ...(step.evidence ?? []).map((kind) => about(filed(step, kind))),
    ...gates(step.unless),
  ];
  const measured = moment === 'before' || creates ? aboveAuthority(step, row, viewer, params) : [];
  const others = creates === (moment === 'after') ? notBy(step) : [];
  return [
    ...others.map((fact) => ({ blocker: said(fact), sql: blocks(factSql(fact, row, viewer, params, true)) })),
    ...(creates === (moment === 'after') ? early() : []),
    ...(moment === 'after' ? gates(step.unlessAfter) : []),
    ...measured,
  ];
}

/** What a step warns of: unlike what blocks, only where it is known to be true. */
export const warningsOf = (step: NamedStep, row: string, viewer: Viewer, params: Params): Question[] =>
  (step.warns ?? []).map((fact) => ({
    blocker: gate(step, fact),
    sql: `(${factSql(fact, row, viewer, params)}) is true`,
  }));

/** Whether what a step warns of depends on what it does, and is therefore asked once its data are in. */
export const warnsAfter = ({ from, brings, effect }: NamedStep): boolean => !from || !!brings || !!effect;

/** The select list in which a statement answers questions. */
export const answersTo = (questions: readonly Question[], name = ''): string[] =>
  questions.map(({ sql }, index) => `${sql} as "_${name}${index}"`);

/** What blocks, or is warned of, by a row of such answers. */
export const blockersIn = (
  row: Readonly<Record<string, unknown>>,
  questions: readonly Question[],
  name = '',
): Blocker[] => questions.filter((_, index) => row[`_${name}${index}`]).map(({ blocker }) => blocker);
