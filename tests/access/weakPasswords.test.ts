import { beforeAll, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { assign, roleWith } from '../support/access.js';
import { hire, send, sql } from '../support/people.js';
import { departmentNamed, employ, engage, enter, versionOf, type Opened } from '../support/staff.js';
import { refusalOf, refused } from '../support/unchanged.js';

let admin: Person;
let department: string;
let opened: Opened;
let person: Person;

beforeAll(async () => {
  admin = await hire('SYS_ADMIN');
  department = await departmentNamed(admin, 'Weak passwords');
  opened = await employ(admin, department);
  await assign(admin, await roleWith(admin, ['accountChangePassword', 'OWN']), { account: opened.id } as Person);
  person = await enter(send, opened.login, opened.password);
});

const change = async (newPassword: string) =>
  person.step('accountChangePassword', {
    id: opened.id,
    expectedVersion: await versionOf(opened.id),
    oldPassword: opened.password,
    newPassword,
  });

it.each([
  ['of digits in a row', '1234567890'],
  ['with digits after it', 'password123'],
  ['in capitals, with signs around it', '--Dragon-2026!!'],
  ['of full-width letters', 'ｐａｓｓｗｏｒｄ１２３'],
  ['of few characters again and again', 'abababababab'],
])('A password that is among the commonest is refused with its field: %s (3.2.4b)', async (_, password) => {
  await refused(() => change(password), 'BAD_USER_INPUT', '3.2.4b');
  const refusal = await refusalOf(() => change(password));
  expect(refusal.fields).toMatchObject([{ path: 'newPassword', clause: '3.2.4b' }]);
  expect(refusal.message).toContain('most common');
});

it('A password that holds the login, the name or the company’s is refused (3.2.4b)', async () => {
  const [company] = await sql<{ name: string }>(
    'select name from department where parent_id is null order by id limit 1',
  );
  for (const word of [opened.login.toUpperCase(), company!.name]) {
    await refused(() => change(`it is ${word} again`), 'BAD_USER_INPUT', '3.2.4b');
  }
  const { id: employee } = await engage(admin, department);
  const opening = { name: '欧阳明月', kind: 'EMPLOYEE', login: `weak-${Date.now()}`, employee };
  const open = (firstPassword: string) => admin.step('accountOpen', { ...opening, firstPassword });
  await refused(() => open('欧阳明月 2026 年'), 'BAD_USER_INPUT', '3.2.4b');
  expect((await refusalOf(() => open('qwertyuiop'))).fields).toMatchObject([{ path: 'firstPassword' }]);
  expect((await open('an unusual first one')).state).toBe('ACTIVE');
});

it('A reset to a weak password is refused too, and a sound one is taken (3.2.4b)', async () => {
  const { id } = await employ(admin, department);
  const reset = async (newPassword: string) =>
    admin.step('accountResetPassword', { id, expectedVersion: await versionOf(id), newPassword, note: 'lost' });
  await refused(() => reset('iloveyou123'), 'BAD_USER_INPUT', '3.2.4b');
  expect((await reset('seven blue lanterns')).version).toBe(3);
});
