import { overHttp, Person, type Stepped } from '../../demo/client.js';
import { otherOrigin } from './people.js';

/** What a change of roles told of itself. */
export interface Effect {
  readonly permissionsGained: string[];
  readonly permissionsLost: string[];
  readonly peopleGained: number;
  readonly peopleLost: number;
}

/** A role or an assignment after a step, with what the step told. */
export interface Changed extends Stepped {
  readonly effect: Effect;
  /** Of a role. */
  readonly key?: string;
  readonly approving?: boolean;
  /** Of an assignment. */
  readonly account?: { readonly id: string };
  readonly role?: { readonly id: string };
}

/** Nothing gained, nothing lost, but for this. */
export const effect = (told: Partial<Effect> = {}): Effect => ({
  permissionsGained: [],
  permissionsLost: [],
  peopleGained: 0,
  peopleLost: 0,
  ...told,
});

const told = 'effect { permissionsGained permissionsLost peopleGained peopleLost }';
const records = { role: 'key approving', assignment: 'account { id } role { id }' } as const;

/** Takes a step on a role or an assignment and answers with the record and the effect. */
export async function change(person: Person, step: string, input: object): Promise<Changed> {
  const record = step.startsWith('assignment') || step === 'assignmentCreate' ? 'assignment' : 'role';
  const type = ['roleRetire', 'assignmentDecline'].includes(step) ? 'Step' : step[0]!.toUpperCase() + step.slice(1);
  const query = `mutation ($input: ${type}Input!) { ${step}(input: $input) {
    ${record} { id number state version ${records[record]} } ${told} } }`;
  const { [step]: payload } = await person.ask<Record<string, any>>(query, { input });
  return { ...payload[record], effect: payload.effect };
}

let created = 0;

/** The input of a role that nobody has created yet. */
export const roleInput = () => {
  created += 1;
  const key = `TEST_${process.pid}_${Date.now()}_${created}`;
  return { key, titleEn: `Test role ${created}`, titleZh: `测试角色${created}` };
};

/** A grant as a test writes it: the permission, its scope (ALL unless said), its ceiling. */
export type Line = string | readonly [permission: string, scope: string, ceiling?: string];

/** The input of `roleGrant` on a role as it was last seen. */
export const granting = ({ id, version }: Pick<Stepped, 'id' | 'version'>, line: Line) => {
  const [permission, scope = 'ALL', ceiling] = [line].flat() as [string, string?, string?];
  return { id, expectedVersion: version, permission, scope, ...(ceiling ? { ceiling } : {}) };
};

/** A new role with these grants, as it is after the last of them. */
export async function roleWith(admin: Person, ...lines: Line[]): Promise<Changed> {
  let role = await change(admin, 'roleCreate', roleInput());
  for (const line of lines) role = await change(admin, 'roleGrant', granting(role, line));
  return role;
}

/** Gives somebody a role that approves nothing. */
export const assign = (admin: Person, role: { id: string }, person: Person, period: object = {}): Promise<Changed> =>
  change(admin, 'assignmentCreate', { role: role.id, account: person.account, ...period });

/** Gives somebody a role that approves, as one administrator proposes and another confirms. */
export async function confirmed(one: Person, other: Person, role: { id: string }, person: Person): Promise<Changed> {
  const proposed = await change(one, 'assignmentPropose', { role: role.id, account: person.account });
  return change(other, 'assignmentConfirm', { id: proposed.id, expectedVersion: proposed.version });
}

/** The same person, as a second process of the platform hears them. */
export const elsewhere = ({ account, token }: Person): Person => new Person(overHttp(otherOrigin), account, token);

/** What a query's one root field answers on each of both servers: its data, or the code of the refusal. */
export const onBoth = (person: Person, query: string): Promise<unknown[]> =>
  Promise.all([person, elsewhere(person)].map((one) => answer(one, query)));

async function answer(person: Person, query: string): Promise<unknown> {
  const { data, errors } = await person.reply(query);
  if (errors?.length) return errors[0]!.extensions.code;
  return Object.values(data!)[0];
}
