import { clock } from '../../src/core/clock.js';
import { defaultRoles } from '../../src/permissions/defaultRoles.js';
import { momentOf, workday } from '../calendar.js';
import { choosePassword, Person, type Stepped } from '../client.js';
import { next } from '../act.js';
import { firstPassword, people, type DemoPerson } from './people.js';
import { company, departments, heads } from './posts.js';
import type { Staff } from './staff.js';

/** Founds the company on a day, with its departments, and hires everybody by its end; tells which share of them it has. */
export async function hireAll(staff: Staff, code: string, day: string, hired: (share: number) => void): Promise<void> {
  clock.stand(momentOf(day, 9 * 60));
  const [first, second, ...others] = people as [DemoPerson, DemoPerson, ...DemoPerson[]];
  await foundCompany(staff, first, code);
  const admin = await staff.as(first.login);

  const { departments: founded } = await admin.ask('{ departments { nodes { id version } } }');
  const [root] = founded.nodes;
  const found = new Map<string, Stepped>([[company, root]]);
  for (const [name, parent] of Object.entries(departments))
    found.set(name, await admin.step('departmentFound', { name, parent: found.get(parent)!.id }));

  const posts = new Map<string, string>();
  async function postOf({ post, department }: DemoPerson): Promise<string> {
    const key = `${department} ${post}`;
    const id =
      posts.get(key) ?? (await admin.step('positionCreate', { title: post, department: found.get(department)!.id })).id;
    posts.set(key, id);
    return id;
  }

  for (const [index, person] of [second, ...others].entries()) {
    hired(index / people.length);
    clock.stand(momentOf(day, 9 * 60 + 5 * (index + 1)));
    const position = await postOf(person);
    const employee = await admin.step('employeeHire', { name: person.name, position, fromDay: workday(day, -250) });
    const { name, login, password } = person;
    const opened = { name, login, firstPassword };
    const account = await admin.step('accountOpen', { ...opened, kind: 'EMPLOYEE', employee: employee.id });
    await choosePassword(staff.send, opened, password);
    for (const key of new Set(['EMPLOYEE', person.role]))
      if (key in defaultRoles) await assignRole(staff, key, account.id);
  }
  for (const [name, login] of Object.entries(heads))
    await next(admin, 'departmentEdit', found.get(name)!, { head: await staff.account(login) });
}

async function foundCompany({ send }: Staff, { name, login, password }: DemoPerson, code: string): Promise<void> {
  const mutation = 'mutation ($input: SetUpInput!) { setUp(input: $input) { token } }';
  await new Person(send).ask(mutation, { input: { code, company, name, login, password } });
}

interface KnownRole {
  readonly id: string;
  readonly approving: boolean;
}

const rolesOf = new WeakMap<Staff, Promise<Map<string, KnownRole>>>();

async function askRoles(admin: Person): Promise<Map<string, KnownRole>> {
  const { roles } = await admin.ask('{ roles(first: 100) { nodes { id key approving } } }');
  return new Map(roles.nodes.map((role: KnownRole & { key: string }) => [role.key, role]));
}

/** The role of this key, as an administrator knows it. */
export async function roleOf(staff: Staff, key: string): Promise<KnownRole> {
  const known = rolesOf.get(staff) ?? askRoles(await staff.as(people[0]!.login));
  rolesOf.set(staff, known);
  return (await known).get(key)!;
}

/** The first administrator gives somebody a role; where it approves, the second must confirm (1.3.1). */
export async function assignRole(staff: Staff, key: string, account: string): Promise<void> {
  const [first, second] = people as [DemoPerson, DemoPerson];
  const { id: role, approving } = await roleOf(staff, key);
  const admin = await staff.as(first.login);
  const assignment = await admin.step(approving ? 'assignmentPropose' : 'assignmentCreate', { role, account });
  if (approving) await next(await staff.as(second.login), 'assignmentConfirm', assignment);
}
