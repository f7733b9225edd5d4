import { expect, it } from '@jest/globals';
import '../../src/entities/index.js';
import { Params } from '../../src/core/sql/params.js';
import type { Viewer } from '../../src/core/viewer.js';
import { steps, type NamedStep } from '../../src/processes/index.js';
import { questionsOf, warningsOf } from '../../src/reads/questions.js';
import { sql } from '../support/people.js';

const viewer: Viewer = {
  account: 'account_1',
  kind: 'EMPLOYEE',
  employee: null,
  customer: null,
  departments: [],
  departmentTree: [],
  rights: new Map(),
  conflictsOf: [],
};
const means = { en: 'It may be so', zh: '或许如此' };

it.each([
  ['is true', 'true', true],
  ['cannot be told', 'null::boolean', true],
  ['is false', 'false', false],
])('a fact that %s blocks accordingly (3.2.4b)', async (_which, answer, blocks) => {
  const step: NamedStep = {
    ...steps.get('contractStart')!,
    unless: [{ code: 'PERHAPS', means, clause: '2.2.5d', sql: () => answer }],
  };
  const params = new Params();
  const [question] = questionsOf(step, 'r', viewer, params, 'before');
  expect(await sql(`select ${question!.sql} as blocks`, ...params.values)).toEqual([{ blocks }]);
});

it.each([
  ['is true', 'true', true],
  ['cannot be told', 'null::boolean', false],
  ['is false', 'false', false],
])('a fact that %s is warned of accordingly', async (_which, answer, warns) => {
  const step: NamedStep = {
    ...steps.get('contractStart')!,
    warns: [{ code: 'PERHAPS', means, clause: '2.2.5d', sql: () => answer }],
  };
  const params = new Params();
  const [warning] = warningsOf(step, 'r', viewer, params);
  expect(await sql(`select ${warning!.sql} as warns`, ...params.values)).toEqual([{ warns }]);
});
