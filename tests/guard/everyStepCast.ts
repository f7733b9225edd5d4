import { overHttp, Person } from '../../demo/client.js';
import { newId } from '../../src/core/ids.js';
import { scopes, type Scope } from '../../src/core/viewer.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import type { sql } from '../support/people.js';

/** Whoever tries: nobody holds no permission, the newcomer all on what is theirs, the almighty all on everything. */
export interface Cast {
  readonly nobody: Person;
  readonly newcomer: Person;
  readonly almighty: Person;
  readonly sql: typeof sql;
}

/** Hires those who try, straight into the tables of a platform. */
export async function castAt(origin: string): Promise<Cast> {
  const backstage = async <T>(path: string, body: object): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/test/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  };
  const ask: Cast['sql'] = async <T>(statement: string, ...values: unknown[]) =>
    (await backstage<{ rows: T[] }>('sql', { sql: statement, values })).rows;

  const send = overHttp(origin);
  const hire = async (...roles: string[]) => {
    const somebody = { roles, department: 'Nowhere' };
    const { account, token } = await backstage<{ account: string; token: string }>('hire', somebody);
    return new Person(send, account, token);
  };

  /** A role that holds every permission on the rows of this scope. */
  const role = async (scope: Scope) => {
    const id = newId('Role');
    await ask(
      `insert into role (id, number, owner_id, state, confidentiality, state_since, occurred_at, entered_at, reviewed, version,
         key, title_en, title_zh, approving)
       select $1, $1, min(id), 'ACTIVE', 'INTERNAL', now(), now(), now(), false, 1, upper($1), $2, $2, false from account`,
      id,
      scopes[scope].en,
    );
    const grants = [...catalogue.keys()].map((permission) => ({ id: newId('Grant'), role_id: id, permission, scope }));
    await ask(
      `insert into "grant" (id, role_id, permission, scope) select g.id, g.role_id, g.permission, g.scope
       from jsonb_populate_recordset(null::"grant", $1::jsonb) g`,
      JSON.stringify(grants),
    );
    return id.toUpperCase();
  };
  return {
    nobody: await hire(),
    newcomer: await hire(await role('OWN')),
    almighty: await hire(await role('ALL')),
    sql: ask,
  };
}
