import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId, type Identified } from '../../src/core/ids.js';
import { Params } from '../../src/core/params.js';
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
  const insert = async (table: string, type: Identified, fields: Record<string, unknown>) => {
    const params = new Params();
    const id = (fields['id'] as string) ?? newId(type);
    const base = {
      id,
      number: id,
      owner_id: fields['owner_id'] ?? id,
      confidentiality: 'INTERNAL',
      state_since: now,
      occurred_at: now,
      entered_at: now,
      reviewed: false,
      version: 1,
    };
    const row = { ...(table === 'placement' ? { id } : base), ...fields };
    const names = Object.keys(row).join(', ');
    const values = Object.values(row)
      .map((value) => params.add(value))
      .join(', ');
    await run(em, `insert into "${table}" (${names}) values (${values})`, params);
    return id;
  };
  const found = async (table: string, column: string, value: string) => {
    const params = new Params();
    const [row] = await run<{ id: string }>(
      em,
      `select id from "${table}" where ${column} = ${params.add(value)}`,
      params,
    );
    return row?.id;
  };

  const account = newId('Account');
  hired += 1;
  const name = `${roles[0] ?? 'Nobody'} ${process.pid}-${hired}`;
  const kind = customer ? 'CUSTOMER' : 'EMPLOYEE';
  await insert('account', 'Account', {
    id: account,
    owner_id: account,
    state: 'ACTIVE',
    name,
    kind,
    login: `person${process.pid}-${hired}-${account}`,
    customer_id: customer ?? null,
  });

  let departmentId: string | undefined;
  if (!customer) {
    const above = below
      ? ((await found('department', 'name', below)) ??
        (await insert('department', 'Department', { owner_id: account, name: below, state: 'ACTIVE' })))
      : null;
    departmentId =
      (await found('department', 'name', department)) ??
      (await insert('department', 'Department', {
        owner_id: account,
        name: department,
        parent_id: above,
        state: 'ACTIVE',
      }));
    const position = await insert('position', 'Position', {
      owner_id: account,
      title: name,
      department_id: departmentId,
      state: 'ACTIVE',
    });
    const employee = await insert('employee', 'Employee', {
      owner_id: account,
      name,
      department_id: departmentId,
      state: 'EMPLOYED',
    });
    await insert('placement', 'Placement', { employee_id: employee, position_id: position, from_day: '2020-01-01' });
    const params = new Params();
    await run(
      em,
      `update account set employee_id = ${params.add(employee)}, department_id = ${params.add(departmentId)} where id = ${params.add(account)}`,
      params,
    );
  }
  for (const key of roles) {
    const role = await found('role', 'key', key);
    if (!role) throw new Error(`No role ${key}.`);
    await insert('assignment', 'Assignment', {
      owner_id: account,
      role_id: role,
      account_id: account,
      valid_from: new Date('2020-01-01'),
      state: 'ACTIVE',
    });
  }
  return { account, name, department: departmentId, token: await beginSession(em, account, now) };
}
