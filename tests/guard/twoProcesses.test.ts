import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { departmentNamed, employ, enter } from '../support/staff.js';
import { refusalOf } from '../support/unchanged.js';

let platform: Fresh;
let admin: Person;
let here: Person;
let there: Person;

const login = { login: 'founder', password: 'a first password' };
const mayList = (person: Person) =>
  person.ask('{ customers { totalCount } }').then(
    () => 'yes',
    ({ code }: { code: string }) => code,
  );

beforeAll(async () => {
  platform = await freshPlatform();
  admin = await foundedBy(platform, login.login, login.password);
  const hired = await employ(admin, await departmentNamed(admin, '江南机械有限公司'));
  here = await enter(platform.send, hired.login, hired.password);
  there = new Person(await platform.another(), here.account, here.token);
});

afterAll(() => platform.stop());

const roleId = async (key: string) => {
  const { roles } = await admin.ask('query ($key: String!) { roles(filter: { key: { eq: $key } }) { nodes { id } } }', {
    key,
  });
  return roles.nodes[0].id as string;
};

it('A role that one process gives and takes is there and gone on the next request of another (3.2.4b)', async () => {
  expect([await mayList(here), await mayList(there)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
  const assignment = await admin.step('assignmentCreate', {
    role: await roleId('COMPLIANCE_OFFICER'),
    account: here.account,
  });
  expect([await mayList(there), await mayList(here)]).toEqual(['yes', 'yes']);
  const ending = { id: assignment.id, expectedVersion: assignment.version, note: 'Moves on' };
  await admin.step('assignmentEnd', ending);
  expect([await mayList(there), await mayList(here)]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});

it('What is tried of a login at one process counts at the other (3.2.4b)', async () => {
  const codes: string[] = [];
  for (let n = 0; n < 24; n += 1)
    codes.push((await refusalOf(() => enter((n % 2 ? here : there).send, 'nobody-two', 'wrong'))).code);
  expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
  expect(codes.at(-1)).toBe('RATE_LIMITED');
});

it('An account that one server process disables is signed out on the next request of another (3.2.4b)', async () => {
  const [{ version }] = (await platform.sql<{ version: number }>(
    'select version from account where id = $1',
    here.account,
  )) as [{ version: number }];
  await admin.step('accountDisable', { id: here.account, expectedVersion: version, note: 'Left in a hurry' });
  expect([await mayList(there), await mayList(here)]).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
});
