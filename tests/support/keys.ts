import { Person, type Stepped } from '../../demo/client.js';
import { assign } from './access.js';
import { platformNow, send, sql } from './people.js';
import { departmentNamed, employ } from './staff.js';

let services = 0;

const employeeOf = async ({ account }: Person) =>
  (await sql<{ employee: string }>('select employee_id as employee from account where id = $1', account))[0]!;

/** The input of an account of a service that somebody answers for, a new employee unless said; it has no password. */
export async function aService(admin: Person, answers?: Person) {
  services += 1;
  const { employee } = answers
    ? await employeeOf(answers)
    : await employ(admin, await departmentNamed(admin, 'Services'));
  const name = `service-${process.pid}-${Date.now()}-${services}`;
  return { name, kind: 'SERVICE', login: name, employee };
}

/** Opens a service with these roles, which approve nothing. */
export async function openService(admin: Person, ...roles: { id: string }[]): Promise<Person> {
  const { id } = await admin.step('accountOpen', await aService(admin));
  const service = new Person(send, id);
  for (const role of roles) await assign(admin, role, service);
  return service;
}

/** A key as it was issued, with whoever asks with it. */
export interface Issued extends Stepped {
  readonly token: string | null;
  readonly program: Person;
}

/** So many days from now. */
export const inDays = (days: number): string => new Date(platformNow().getTime() + days * 86_400_000).toISOString();

/** Issues a key to an account, for thirty days unless said. */
export async function issue(by: Person, { account }: Person, given: object = {}): Promise<Issued> {
  const query = `mutation ($input: ApiKeyIssueInput!) { apiKeyIssue(input: $input) {
    token apiKey { id number state version } } }`;
  const input = { account, name: 'Monthly reports', validTo: inDays(30), ...given };
  const { apiKeyIssue } = await by.ask(query, { input });
  const { apiKey, token } = apiKeyIssue as { apiKey: Stepped; token: string | null };
  return { ...apiKey, token, program: new Person(send, account, token ?? undefined) };
}

/** Makes a key worthless. */
export const revoke = (by: Person, { id, version }: Stepped, given: object = { note: 'Replaced' }) =>
  by.step('apiKeyRevoke', { id, expectedVersion: version, ...given });
