import { expect, it } from '@jest/globals';
import { not } from '../../src/core/sql/conditions.js';
import type { Fact } from '../../src/core/fact.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { steps } from '../../src/processes/index.js';
import { sql } from '../support/people.js';
import { factsOf } from './definitions.js';

/** The facts of an entity whose twin it has too, as `not` writes it. */
function twins(facts: readonly Fact[]): [string, string][] {
  const known = new Set(facts.map(({ sql }) => sql('r', `array['me']`, 'now()')));
  return [...known].flatMap((fact): [string, string][] => {
    const twin = `(${fact}) is false`;
    return known.has(twin) ? [[fact, twin]] : [];
  });
}

/** Rows of a table, among them one that is empty, on which two facts block both, or neither. */
const undecided = (table: string, [fact, twin]: readonly [string, string]) =>
  sql(`with one as (select (${fact}) is not false as blocks, (${twin}) is not false as other from ${quoted(table)} r
    union all select (${fact}) is not false, (${twin}) is not false from (select) x left join ${quoted(table)} r on false)
    select from one where blocks = other`);

it('of a fact and its twin exactly one blocks, whatever the row', async () => {
  const byTable = Map.groupBy([...steps.values()], ({ entity }) => entity.table);
  const pairs = [...byTable].flatMap(([table, steps]) =>
    twins(steps.flatMap(factsOf)).map((pair) => ({ table, pair })),
  );
  expect(pairs.map(({ table }) => table)).toEqual(expect.arrayContaining(['assignment', 'training']));
  const faults = await Promise.all(pairs.map(({ table, pair }) => undecided(table, pair)));
  expect(faults.flat()).toEqual([]);
});

it('the guard bites on twins by hand: both block on what is empty, or both on all', async () => {
  expect(await undecided('training', [`r.mode = 'EXTERNAL'`, `r.mode <> 'EXTERNAL'`])).not.toEqual([]);
  expect(await undecided('training', ['r.id is null', 'true'])).not.toEqual([]);
  const [fact] = factsOf(steps.get('trainingSchedule')!);
  const twin = not(fact!, { code: 'TWIN', means: fact!.means });
  expect(twins([fact!, twin])).toHaveLength(1);
  expect(twins([fact!, { ...twin, sql: (...asked) => `not (${fact!.sql(...asked)})` }])).toEqual([]);
});
