import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { fieldNames, id, lines, type Brings } from '../../src/core/brings.js';
import { atMost, is } from '../../src/core/sql/conditions.js';
import type { Fact } from '../../src/core/fact.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import type { BlockerParams } from '../../src/core/refusal.js';
import { Contract, Instalment } from '../../src/entities/index.js';
import { steps, type NamedStep } from '../../src/processes/index.js';
import { fieldsAsked, paramsOf } from '../../src/processes/paramsOf.js';
import { inForce } from '../../src/settings/inForce.js';
import { settings } from '../../src/settings/index.js';

const gatesOf = ({ unless = [], unlessAfter = [], warns = [] }: NamedStep) => [...unless, ...unlessAfter, ...warns];
const all = [...steps.values()].flatMap((step) => gatesOf(step).map((fact) => ({ step, fact })));

/** What a form can point at: fields of the record, what the step brings, and the fields of its lines. */
function pointable({ entity, brings = {} }: NamedStep): Set<string> {
  const { lines = {}, extra = {} }: Brings = brings;
  const within = Object.values(lines).flatMap(({ fields }) => fieldNames(fields));
  const relations = [...entity.fields.keys(), ...entity.many.keys()];
  return new Set(['note', ...relations, ...fieldNames(brings), ...Object.keys({ ...lines, ...extra }), ...within]);
}

/** What is wrong with what a gate says that it is about. */
function wrong(step: NamedStep, fact: Fact): string[] {
  const { field, limit } = paramsOf(step, fact);
  const asked = fieldsAsked(step, fact);
  return [
    ...(field !== undefined && !pointable(step).has(field) ? [`there is no ${field}`] : []),
    ...(limit !== undefined && !(limit in settings) ? [`there is no setting ${limit}`] : []),
    ...(field === undefined && asked.length === 1 ? [`${asked[0]} is not named`] : []),
  ].map((what) => `${step.name} ${fact.code}: ${what}`);
}

/** Gates of a step that brings data which ask about none of it, and name no field. */
const beside: Readonly<Record<string, string>> = {
  'assessmentCycleScore NOBODY_ASSESSED': 'about schemes of positions',
  'assignmentEnd LAST_ADMINISTRATOR': 'about all assignments',
  'bonusPlanCompute COEFFICIENTS_TURNED': 'about a setting',
  'bonusPlanCompute OWN_BONUS': 'about whoever acts',
  'inspectionSample NOTHING_TO_DRAW': 'about its days and its type together',
};

describe('What a gate is about', () => {
  it('is there for a form to point at, and named where it is one field', () =>
    expect(all.flatMap(({ step, fact }) => wrong(step, fact))).toEqual([]));

  it('is something of what the step brings, or it is said why not', () => {
    const silent = all.filter(({ step, fact }) => {
      const after = step.brings && step.unlessAfter?.includes(fact);
      return after && !fieldsAsked(step, fact).length && paramsOf(step, fact).field === undefined;
    });
    expect(silent.map(({ step, fact }) => `${step.name} ${fact.code}`).sort()).toEqual(Object.keys(beside).sort());
  });

  it('has the setting that it is measured by', () => {
    const limited = all.filter(({ step, fact }) => paramsOf(step, fact).limit !== undefined);
    expect(new Set(limited.map(({ fact }) => fact.code)).size).toBeGreaterThan(12);
  });
});

describe('A gate of a contract', () => {
  const asking = (sql: Fact['sql'], brings?: Brings, params?: BlockerParams): [NamedStep, Fact] => [
    { ...steps.get('contractEdit')!, brings: brings ?? { optional: ['amount', 'title'] } },
    { code: 'X', means: { en: 'x', zh: 'x' }, clause: '2.2.5d', sql, ...(params && { params }) },
  ];
  const contract = declarationOf(Contract);

  it.each<[string, [NamedStep, Fact], BlockerParams]>([
    ['by words', asking(is(Contract, { amount: atMost(0) })), { field: 'amount' }],
    ['by SQL', asking((row) => `${row}.amount <= 0`), { field: 'amount' }],
    ['about two things', asking((row) => `${row}.amount > 0 and ${row}.title = ''`), {}],
    ['about one of them brought', asking((row) => `${row}.amount > length(${row}.state)`), { field: 'amount' }],
    ['about the record', asking((row) => `${row}.agreed_on > now()`), { field: 'agreedOn' }],
    [
      'about its lines',
      asking((row) => `exists (select from instalment i where i.contract_id = ${row}.id)`, {
        lines: { schedule: lines(Instalment, { en: 'x', zh: 'x', required: ['amount'] }) },
      }),
      { field: 'schedule' },
    ],
    [
      'about an extra',
      asking((row) => `${row}.owner_id = 'x'`, { extra: { seller: id({ en: 'x', zh: 'x', becomes: 'owner' }) } }),
      { field: 'seller' },
    ],
    [
      'by a setting',
      asking((row, _actors, now) => `${row}.amount > ${inForce('quotation.financeApproval.amount', now)}`),
      { field: 'amount', limit: 'quotation.financeApproval.amount' },
    ],
    ['that says itself', asking((row) => `${row}.amount <= 0`, undefined, { field: 'note' }), { field: 'note' }],
  ])('%s', (_how, [step, fact], params) => expect(paramsOf({ ...step, entity: contract }, fact)).toEqual(params));

  it('bites on what is not there', () =>
    expect(wrong(...asking(() => 'true', undefined, { field: 'amuont' }))).toEqual([
      'contractEdit X: there is no amuont',
    ]));
});
