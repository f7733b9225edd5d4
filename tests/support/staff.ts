import { choosePassword, Person, type Send } from '../../demo/client.js';
import { sql } from './people.js';

let opened = 0;

/** An account, with what its owner types to sign in. */
export interface Opened {
  readonly id: string;
  readonly employee: string;
  readonly login: string;
  readonly password: string;
}

/** Hires an employee into a position of this department's; they have no account yet. */
export async function engage(admin: Person, department: string): Promise<{ id: string; name: string }> {
  opened += 1;
  const name = `staff-${process.pid}-${Date.now()}-${opened}`;
  const position = await admin.step('positionCreate', { title: name, department });
  const { id } = await admin.step('employeeHire', { name, position: position.id, fromDay: '2020-01-01' });
  return { id, name };
}

/** Hires an employee into a position of this department's and opens their account, for which they choose a password. */
export async function employ(admin: Person, department: string): Promise<Opened> {
  const { id: employee, name: login } = await engage(admin, department);
  const password = `a password of their own ${opened}`;
  const input = { name: login, kind: 'EMPLOYEE', login, employee, firstPassword: `a first password ${opened}` };
  const { id } = await admin.step('accountOpen', input);
  await choosePassword(admin.send, input, password);
  return { id, employee, login, password };
}

/** Signs somebody in. */
export async function enter(send: Send, login: string, password: string): Promise<Person> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { token account { id } } }';
  const { signIn } = await new Person(send).ask(query, { input: { login, password } });
  return new Person(send, signIn.account.id, signIn.token);
}

/** The version of an account as it is now. */
export const versionOf = async (id: string, ask: typeof sql = sql): Promise<number> =>
  (await ask<{ version: number }>('select version from account where id = $1', id))[0]!.version;

/** A department by this name, which the tests may have already. */
export async function departmentNamed(admin: Person, name: string): Promise<string> {
  const { departments } = await admin.ask(
    'query ($name: String!) { departments(filter: { name: { eq: $name } }) { nodes { id } } }',
    { name },
  );
  return departments.nodes[0]?.id ?? (await admin.step('departmentFound', { name })).id;
}
