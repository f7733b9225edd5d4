import { describe, expect, it } from '@jest/globals';
import { is, otherThan } from '../../src/core/sql/conditions.js';
import type { Fact } from '../../src/core/fact.js';
import { entityNamed, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { Params } from '../../src/core/sql/params.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { Contract } from '../../src/entities/sales/Contract.js';
import { processes, processOf, steps, type NamedStep } from '../../src/processes/index.js';
import { evidenceSql, questionsOf } from '../../src/reads/questions.js';
import { sql } from '../support/people.js';
import { factsOf, holding } from './definitions.js';

/** A condition on a row `r` of a table, and the parameters that it asks with. */
interface Asked {
  readonly name: string;
  readonly table: string;
  readonly condition: string;
  readonly params: Params;
}

/** Everything that may be asked about a step, by somebody whose every grant has a ceiling. */
const asked = (step: NamedStep): Asked[] =>
  (['before', 'after'] as const).flatMap((moment) => {
    const params = new Params();
    const viewer = holding('OWN', [step.name], '1.00');
    return questionsOf(step, 'r', viewer, params, moment).map(({ blocker, sql }) => {
      return { name: `${step.name}: ${blocker.code}`, table: step.entity.table, condition: sql, params };
    });
  });

const evidence = (step: NamedStep): Asked[] =>
  (step.evidence ?? []).map((kind) => {
    const condition = `exists (${evidenceSql(step, kind, 'r')})`;
    return { name: `${step.name}: ${kind}`, table: step.entity.table, condition, params: new Params() };
  });

/** So many are asked together: a server on a busy machine drops what comes by the hundred. */
const atOnce = 20;

/** Conditions that the database, as it is migrated, cannot plan, with what it says. */
async function unplannable(conditions: readonly Asked[]): Promise<string[]> {
  const some = conditions.slice(0, atOnce);
  const answers = some.map(({ name, table, condition, params }) => {
    const own = [...new Set(condition.match(/\$\d+/g))];
    const alone = condition.replace(/\$\d+/g, (placeholder) => `$${own.indexOf(placeholder) + 1}`);
    const values = own.map((placeholder) => params.values[Number(placeholder.slice(1)) - 1]);
    return sql(`explain select from ${quoted(table)} r where ${alone}`, ...values).then(
      () => [],
      (error: Error) => [`${name}: ${(JSON.parse(error.message) as Error).message}`],
    );
  });
  const faults = (await Promise.all(answers)).flat();
  return conditions.length > atOnce ? [...faults, ...(await unplannable(conditions.slice(atOnce)))] : faults;
}

/** States that a fact asks for and that no record of that table can be in. */
function unknownStates(condition: string, entity: EntityDeclaration): string[] {
  const tables = new Map([['r', entity.table]]);
  for (const [, table, alias] of condition.matchAll(/\b(?:from|join)\s+"?(\w+)"?\s+(\w+)/g)) tables.set(alias!, table!);
  const known = (alias: string) => {
    const process = processes.find(({ entity }) => entityNamed(entity.name).table === tables.get(alias));
    return process?.states ?? {};
  };
  return [...condition.matchAll(/(\w+)\.state\s*(?:=|<>|(?:not )?in)\s*\(?((?:'\w+'(?:,\s*)?)+)/g)].flatMap(
    ([, alias, list]) =>
      [...list!.matchAll(/\w+/g)].flatMap(([state]) =>
        state in known(alias!) ? [] : `${tables.get(alias!)}.${state}`,
      ),
  );
}

/** Codes that say one thing here and another there; who took a step before is told by its name. */
function ambiguous(facts: readonly Fact[]): string[] {
  const said = Map.groupBy(facts, ({ code }) => code);
  const texts = (same: readonly Fact[]) => new Set(same.map(({ means }) => means.en));
  return [...said].flatMap(([code, same]) => (code !== 'APART' && texts(same).size > 1 ? code : []));
}

it('every question about every step can be asked of the database', async () => {
  const questions = [...steps.values()].flatMap((step) => [...asked(step), ...evidence(step)]);
  expect(questions.length).toBeGreaterThan(steps.size);
  expect(await unplannable(questions)).toEqual([]);
});

it('every state that a fact asks for is one', () => {
  const conditions = [...steps.values()].flatMap((step) =>
    factsOf(step).flatMap((fact) => unknownStates(fact.sql('r', 'me', 'now()'), step.entity)),
  );
  expect(conditions).toEqual([]);
});

/** Names by which rows are asked about; whoever gives one to a table of their own asks that table instead. */
const captured = ({ code, sql }: Pick<Fact, 'code' | 'sql'>): string[] =>
  ['r', 'w'].flatMap((row) =>
    new RegExp(`\\b(?:from|join) "?\\w+"? (?:as )?${row}\\b`).test(sql(row, 'me', 'now()')) ? [`${code}: ${row}`] : [],
  );

it('no fact calls a table of its own as the row is called', () => {
  expect([...steps.values()].flatMap((step) => factsOf(step).flatMap(captured))).toEqual([]);
  const wrong = { code: 'X', sql: (row: string) => `exists (select from account r where r.id = ${row}.owner_id)` };
  expect(captured(wrong)).toEqual(['X: r']);
});

it('every code says one thing', () => expect(ambiguous([...steps.values()].flatMap(factsOf))).toEqual([]));

describe('the guards themselves', () => {
  const contract = entityNamed('Contract');
  const ask = (condition: string, ...values: unknown[]): Asked => {
    const params = new Params();
    values.forEach((value) => params.add(value));
    return { name: 'it', table: contract.table, condition, params };
  };

  it('bite on a column that is none, and on what is no condition', async () => {
    expect(await unplannable([ask('r.colour is null')])).toEqual(['it: column r.colour does not exist']);
    expect(await unplannable([ask('r.amount + 1')])).toEqual([
      'it: argument of WHERE must be type boolean, not type numeric',
    ]);
    expect(await unplannable([ask('r.amount > $1::numeric', '5'), ask('true')])).toEqual([]);
  });

  it('bite on a code that says two things', () => {
    const [fact] = factsOf(steps.get('contractSubmit')!);
    expect(ambiguous([fact!, { ...fact!, means: { en: 'Something else', zh: '其他' } }])).toEqual([fact!.code]);
  });

  it('bite on a state that no contract and no other record is in', () => {
    const condition = `r.state <> 'SIGND' and exists (select from "customer" k where k.state in ('ACTIVE', 'SIGNED'))`;
    expect(unknownStates(condition, contract)).toEqual(['contract.SIGND', 'customer.SIGNED']);
    const inWords = is(Contract, { state: ['SIGNED', 'SIGND'] }, { state: otherThan('DRFT') });
    expect(unknownStates(inWords('r', 'me', 'now()'), contract)).toEqual(['contract.SIGND', 'contract.DRFT']);
    expect(Object.keys(processOf('Contract')!.states)).toContain('SIGNED');
  });
});
