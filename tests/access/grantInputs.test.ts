import { beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { change, granting, roleWith, type Line } from '../support/access.js';
import { hire } from '../support/people.js';
import { refused } from '../support/unchanged.js';

let admin: Person;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
});

it.each<[string, Line]>([
  ['a permission that is none', 'customerSteal'],
  ['a root query that is no permission', 'viewer'],
  ['a scope where everybody sees the rows', ['departmentRead', 'OWN']],
  ['a scope on what has no rows', ['complianceMatrix', 'DEPARTMENT']],
  ['a scope on what nobody owns', ['auditRead', 'OWN']],
  ['a scope that is none', ['customerRead', 'EVERYWHERE']],
  ['a ceiling on a step without measure', ['contractEdit', 'ALL', '100']],
  ['a ceiling on a read', ['contractRead', 'ALL', '100']],
  ['a ceiling below nothing', ['contractSign', 'ALL', '-1']],
  ['a ceiling that is no amount', ['contractSign', 'ALL', '1.001']],
])('refuses %s (3.2.4b)', async (_what, line) => {
  const role = await roleWith(admin);
  await refused(() => change(admin, 'roleGrant', granting(role, line)), 'BAD_USER_INPUT');
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
