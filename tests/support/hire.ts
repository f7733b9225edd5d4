import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId, type Identified } from '../../src/core/ids.js';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';
import { beginSession } from '../../src/services/access/sessions.js';

/** Whom a test needs: somebody with these roles, in a department by this name below another, or of a customer. */
export interface Hiring {
  readonly roles: readonly string[];
  readonly department?: string;
  readonly below?: string;
  readonly customer?: string;
}

let hired = 0;

/** Puts somebody with a session straight into the tables: what a test is about is done through the API. */
export async function hire(em: EntityManager, { roles, department = 'Sales', below, customer }: Hiring) {
  const now = clock.now();
  const account = newId('Account');
  hired += 1;
  const name = `${roles[0] ?? 'Nobody'} ${process.pid}-${hired}`;
  const kind = customer ? 'CUSTOMER' : 'EMPLOYEE';
  const found = await known(em, roles, [department, below]);

  const rows: [table: string, fields: Fields][] = [];
  const put = (table: string, type: Identified, fields: Fields): string => {
    const id = newId(type);
    rows.push([table, { ...recordOf(id, account, now), ...fields }]);
    return id;
  };
  let departmentId: string | undefined;
  let employee: string | undefined;
  if (!customer) {
    const departmentOf = (name: string, above: string | null = null) =>
      found.departments.get(name) ?? put('department', 'Department', { name, parent_id: above, state: 'ACTIVE' });
    departmentId = departmentOf(department, below ? departmentOf(below) : null);
    const place = { department_id: departmentId };
    const position = put('position', 'Position', { title: name, ...place, state: 'ACTIVE' });
    employee = put('employee', 'Employee', { name, ...place, state: 'EMPLOYED' });
    rows.push([
      'placement',
      { id: newId('Placement'), employee_id: employee, position_id: position, from_day: '2020-01-01' },
    ]);
  }
  const login = `person${process.pid}-${hired}-${account}`;
  const own = { employee_id: employee ?? null, department_id: departmentId ?? null, customer_id: customer ?? null };
  rows.push(['account', { ...recordOf(account, account, now), state: 'ACTIVE', name, kind, login, ...own }]);
  for (const key of roles) {
    const role = found.roles.get(key);
    if (!role) throw new Error(`No role ${key}.`);
    const since = { valid_from: new Date('2020-01-01'), state: 'ACTIVE' };
    put('assignment', 'Assignment', { role_id: role, account_id: account, ...since });
  }
  await insertAll(em, rows);
  return { account, name, department: departmentId, token: await beginSession(em, account, now) };
}

type Fields = Readonly<Record<string, unknown>>;

/** What every record has. */
const recordOf = (id: string, owner: string, now: Date): Fields => ({
  id,
  number: id,
  owner_id: owner,
  confidentiality: 'INTERNAL',
  state_since: now,
  occurred_at: now,
  entered_at: now,
  reviewed: false,
  version: 1,
});

/** The ids of these roles and departments, as far as there are any. */
async function known(em: EntityManager, roles: readonly string[], departments: readonly (string | undefined)[]) {
  const params = new Params();
  const sql = `select 'role' as kind, key as name, id from role where key = any(${params.add(roles)})
    union all select 'department', name, id from department where name = any(${params.add(departments.filter(Boolean))})`;
  const rows = await run<{ kind: string; name: string; id: string }>(em, sql, params);
  const of = (wanted: string) => new Map(rows.flatMap(({ kind, name, id }) => (kind === wanted ? [[name, id]] : [])));
  return { roles: of('role'), departments: of('department') };
}

/** Writes rows that may refer to each other, in one statement. */
async function insertAll(em: EntityManager, rows: readonly (readonly [table: string, fields: Fields])[]) {
  const params = new Params();
  const parts = rows.map(([table, fields], at) => {
    const values = Object.values(fields).map((value) => params.add(value));
    return `w${at} as (insert into "${table}" (${Object.keys(fields).join(', ')}) values (${values.join(', ')}))`;
  });
  await run(em, `with ${parts.join(', ')} select`, params);
}
