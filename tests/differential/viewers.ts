import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId, type Identified } from '../../src/core/ids.js';
import { Params } from '../../src/core/sql/params.js';
import { scopes, type Scope } from '../../src/core/viewer.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { defaultRoles } from '../../src/permissions/defaultRoles.js';
import { run } from '../../src/reads/run.js';
import { beginSession } from '../../src/services/access/sessions.js';
import { hire } from '../support/hire.js';
import type { Choices } from './choices.js';
import type { Way } from './platforms.js';

/** Somebody who asks. */
export interface Viewer {
  readonly name: string;
  readonly token?: string;
  readonly permissions: ReadonlySet<string>;
}

type Grants = readonly (readonly [permission: string, scope: Scope, ceiling: string | null])[];

const allScopes = Object.keys(scopes) as Scope[];

/** Writes people's rights straight into the tables: what they see is what is compared. */
function office(em: EntityManager) {
  const insert = async (table: string, fields: Record<string, unknown>) => {
    const params = new Params();
    const values = Object.values(fields).map((value) => params.add(value));
    await run(em, `insert into "${table}" (${Object.keys(fields)}) values (${values})`, params);
  };
  const record = async (type: Identified, table: string, owner: string, fields: object) => {
    const [id, now] = [newId(type), clock.now()];
    const times = { state_since: now, occurred_at: now, entered_at: now };
    const base = { id, number: id, owner_id: owner, confidentiality: 'INTERNAL', reviewed: false, version: 1 };
    await insert(table, { ...base, ...times, state: 'ACTIVE', ...fields });
    return id;
  };
  const long = { valid_from: new Date('2020-01-01') };
  return {
    /** Gives a role of its own, of these grants. */
    give: async (account: string, grants: Grants) => {
      const key = `RANDOM_${newId('Role').toUpperCase()}`;
      const role = await record('Role', 'role', account, { key, title_en: key, title_zh: key, approving: false });
      for (const [permission, scope, ceiling] of grants)
        await insert('grant', { id: newId('Grant'), role_id: role, permission, scope, ceiling });
      await record('Assignment', 'assignment', account, { role_id: role, account_id: account, ...long });
    },
    standIn: (delegate: string, delegator: string) =>
      record('Delegation', 'delegation', delegator, {
        delegator_id: delegator,
        delegate_id: delegate,
        reason: 'Away',
        ...long,
        valid_to: new Date('2100-01-01'),
      }),
    run: (sql: string, ...values: unknown[]) => {
      const params = new Params();
      values.forEach((value) => params.add(value));
      return run<{ id: string; name: string }>(em, sql, params);
    },
  };
}

/** Some permissions on some rows; strict fields mostly on fewer than their records, steps up to some amount. */
function grantsOf(from: Choices): Grants {
  const [readers, fields, steppers] = [40 + from.below(60), from.below(100), from.below(60)];
  return [...catalogue].flatMap(([name, { kind }]): Grants => {
    const percent = kind === 'READ' ? readers : kind === 'FIELD' ? fields : steppers;
    if (!from.chance(percent)) return [];
    const ceiling = kind === 'STEP' && from.chance(40) ? from.one(['1000', '300000', '5']) : null;
    const some = from.some(allScopes, 3);
    const open = from.chance(kind === 'READ' ? 45 : 25) ? [...some, 'ALL' as const] : some;
    return [...new Set(open)].map((scope) => [name, scope, ceiling]);
  });
}

const everything: Grants = [...catalogue.keys()].map((name) => [name, 'ALL', null]);

/**
 * Everybody of the demo company, a third with random rights instead of theirs or beside them; somebody for each default
 * role, called after it; and a few who are as odd as can be. The first may do everything.
 */
export async function viewersIn(em: EntityManager, way: Way, from: Choices): Promise<Viewer[]> {
  const { give, standIn, run } = office(em);
  const people = await run(`select id, login as name from account where state = 'ACTIVE' and login is not null
    order by kind desc, login`);
  const random = people.filter((_, at) => at % 3 === 1);
  for (const [at, { id }] of random.entries()) {
    if (at % 2) await run('delete from assignment where account_id = $1', id);
    await give(id, grantsOf(from));
  }
  for (const { id } of from.some(people, 16)) await standIn(id, from.one(people.filter((other) => other.id !== id)).id);

  const [customer] = await run(`select id, name from customer order by id limit 1`);
  const hired: { id: string; name: string }[] = [];
  const add = async (name: string, roles: readonly string[], of?: string) => {
    const { account: id } = await hire(em, { roles, ...(of ? { customer: of } : {}) });
    hired.push({ id, name });
    return id;
  };
  await give(await add('everything', ['EMPLOYEE']), everything);
  for (const [key, { outside }] of Object.entries(defaultRoles)) await add(key, [key], outside && customer!.id);
  await add('nothing', []);
  const given = await add('given password', ['SALES_MANAGER']);
  await run('update account set password_given = true where id = $1', given);

  const viewers: Viewer[] = [];
  for (const { id, name } of [...hired, ...people]) {
    const [key] = await run(`select id from api_key where account_id = $1 and state = 'ISSUED'`, id);
    const token = await beginSession(em, id, clock.now(), key?.id);
    const { text } = await way({ query: '{ viewer { permissions } }', variables: {}, token, language: 'en' });
    const { data } = JSON.parse(text) as { data: { viewer: { permissions: string[] } } };
    viewers.push({ name, token, permissions: new Set(data.viewer.permissions) });
  }
  return [...viewers, { name: 'a stranger', permissions: new Set() }];
}
