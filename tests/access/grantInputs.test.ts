import { beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { change, granting, roleWith, type Line } from '../support/access.js';
import { hire, sql } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
});

it.each<[string, Line]>([
  ['a scope that is none', ['customerRead', 'EVERYWHERE']],
  ['a ceiling that is no amount', ['contractSign', 'ALL', '1.001']],
])('refuses %s (3.2.4b)', async (_what, line) => {
  const role = await roleWith(admin);
  await refused(() => change(admin, 'roleGrant', granting(role, line)), 'BAD_USER_INPUT');
});

it.each<[string, Line, string]>([
  ['a permission that is none', 'customerSteal', 'UNKNOWN_PERMISSION 3.2.4b'],
  ['a root query that is no permission', 'viewer', 'UNKNOWN_PERMISSION 3.2.4b'],
  ['a scope where everybody sees the rows', ['departmentRead', 'OWN'], 'SCOPE_NARROWS_NOTHING 3.2.4b'],
  ['a scope on what has no rows', ['complianceMatrix', 'DEPARTMENT'], 'SCOPE_NARROWS_NOTHING 3.2.4b'],
  ['a scope on what nobody owns', ['auditEventRead', 'OWN'], 'SCOPE_NARROWS_NOTHING 3.2.4b'],
  ['a step on what is only inspected', ['contractEdit', 'INSPECTION'], 'SCOPE_READ_ONLY 4.1.2'],
  ['a ceiling on a step without measure', ['contractEdit', 'ALL', '100'], 'NOTHING_TO_LIMIT 2.2.5c'],
  ['a ceiling on a read', ['contractRead', 'ALL', '100'], 'NOTHING_TO_LIMIT 2.2.5c'],
  ['a ceiling below nothing', ['contractSign', 'ALL', '-1'], 'CEILING_NEGATIVE 2.2.5c'],
])('does not grant %s (3.2.4b)', async (_what, line, blocker) => {
  const role = await roleWith(admin);
  await refused(() => change(admin, 'roleGrant', granting(role, line)), 'STEP_BLOCKED', '3.2.4b', [blocker]);
});

it('asks only what is granted now, not what the role had before (3.2.4b)', async () => {
  const role = await roleWith(admin, 'contractEdit');
  await sql(`update "grant" set scope = 'INSPECTION', ceiling = -1 where role_id = $1`, role.id);
  const granted = await change(admin, 'roleGrant', granting(role, 'customerRead'));
  expect(granted.effect.permissionsGained).toEqual(['customerRead']);
});

it.each<[string, Line]>([
  ['a scope where rows have owners', ['accountReadLogin', 'OWN']],
  ['a scope on a step that creates', ['contractDraft', 'DEPARTMENT_TREE']],
  ['a ceiling of nothing', ['contractSign', 'ALL', '0']],
  ['a ceiling on a step with a measure', ['contractSign', 'INVOLVED', '0.01']],
])('takes %s (3.2.4b)', async (_what, line) => {
  const role = await roleWith(admin);
  expect((await change(admin, 'roleGrant', granting(role, line))).effect.permissionsGained).toEqual([line[0]]);
});
