import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { limitName } from '../../src/core/limit.js';
import { fileKinds } from '../../src/entities/files/FileRecord.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { conflicts } from '../../src/processes/access/conflicts.js';
import { processes, steps } from '../../src/processes/index.js';
import { clauses } from '../../src/regulation/clauses.js';
import { settings } from '../../src/settings/index.js';
import { factsOf } from './definitions.js';

interface Cites {
  readonly clause?: string | undefined;
}

const everything: Readonly<Record<string, readonly (readonly [name: string, cites: Cites])[]>> = {
  permission: [...catalogue],
  process: processes.map((process) => [process.entity.name, process]),
  step: [...steps],
  fact: [...steps.values()].flatMap((step) =>
    factsOf(step).map((fact) => [`${step.name}: ${fact.code}`, fact] as const),
  ),
  limit: processes.flatMap(({ limits = [] }) => limits.map((limit) => [limitName(limit), limit] as const)),
  setting: Object.entries(settings),
  'kind of file': Object.entries<Cites>(fileKinds),
  'duty conflict': conflicts.map((conflict) => [conflict.means.en, conflict]),
  entity: declaredEntities().map((entity) => [entity.name, entity]),
};

/** What cites no clause, or one that the regulation does not have. */
const groundless = (named: readonly (readonly [string, Cites])[]): string[] =>
  named.flatMap(([name, { clause }]) => (clauses.has(clause as never) ? [] : `${name} cites ${clause ?? 'no clause'}`));

it.each(Object.entries(everything))('every %s cites a clause of the regulation', (_what, named) => {
  expect(named.length).toBeGreaterThan(0);
  expect(groundless(named)).toEqual([]);
});

it('every field and list that cites a clause cites one that exists', () => {
  const citing = declaredEntities().flatMap(({ name, fields, many }) =>
    [...fields.values(), ...many.values()].map((field): [string, Cites] => [`${name}.${field.name}`, field]),
  );
  expect(groundless(citing.filter(([, { clause }]) => clause !== undefined))).toEqual([]);
});

it('the guard bites on what cites nothing and on what cites a clause that is none', () =>
  expect(
    groundless([
      ['contractDance', {}],
      ['contractSing', { clause: '2.2.5z' }],
      ['contractSign', { clause: '2.2.5c' }],
    ]),
  ).toEqual(['contractDance cites no clause', 'contractSing cites 2.2.5z']));
