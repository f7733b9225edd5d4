import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import type { Scope } from '../../src/core/viewer.js';
import { run } from '../../src/reads/run.js';
import { beginSession } from '../../src/services/access/sessions.js';
import { hire } from '../../tests/support/hire.js';
import { holdOnly } from './onlyRole.js';
import { roleWith } from './roleWith.js';

/** The tokens of two who hold the same role: one sees many rows by it, one nearly none. */
export interface Viewers {
  readonly much: string;
  readonly little: string;
}

const orders = `from "order" o join department d on d.id = o.department_id group by 1 order by count(*) desc, 1 limit 1`;
const most = {
  owner: `select owner_id as found from "order" group by 1 order by count(*) desc, 1 limit 1`,
  collaborator: `select account_id as found from collaborator group by 1 order by count(*) desc, 1 limit 1`,
  actor: `select actor_id as found from step_record where record_id like 'order\\_%' group by 1 order by count(*) desc, 1 limit 1`,
  inspector: `select owner_id as found from inspection group by 1 order by count(*) desc, 1 limit 1`,
  department: `select d.name as found ${orders}`,
  above: `select (select name from department a where a.id = max(d.parent_id)) as found, d.id ${orders.replace('group by 1', 'group by d.id').replace('count(*) desc, 1', 'count(*) desc')}`,
  queue: `select d.name as found from handoff h join department d on d.id = h.department_id
    where h.record_id like 'order\\_%' group by 1 order by count(*) desc, 1 limit 1`,
  customer: `select customer_id as found from "order" group by 1 order by count(*) desc, 1 limit 1`,
  noCustomer: `select id as found from customer c where not exists (select from "order" o where o.customer_id = c.id)
    union all (select customer_id from "order" group by 1 order by count(*), 1 limit 1) limit 1`,
} as const;

/** By whom each scope is measured: an account that is there, or somebody hired into a department or for a customer. */
const measuredBy: Readonly<Record<Scope, keyof typeof most>> = {
  OWN: 'owner',
  COLLABORATING: 'collaborator',
  DEPARTMENT: 'department',
  DEPARTMENT_TREE: 'above',
  QUEUE: 'queue',
  INVOLVED: 'actor',
  INSPECTION: 'inspector',
  CUSTOMER_OWN: 'customer',
  AGGREGATE_ONLY: 'department',
  ALL: 'department',
};

/** Two viewers who hold these scopes; the first says by whom what they see is measured. */
export async function viewersOf(em: EntityManager, scopes: readonly Scope[]): Promise<Viewers> {
  const role = await roleWith(em, scopes);
  const found = async (key: keyof typeof most) => (await run<{ found: string }>(em, most[key]))[0]!.found;
  const key = measuredBy[scopes[0]!];
  const whom = await found(key);
  if (key === 'customer')
    return {
      much: (await hire(em, { roles: [role], customer: whom })).token,
      little: (await hire(em, { roles: [role], customer: await found('noCustomer') })).token,
    };
  const little = await hire(em, { roles: [role], department: 'Bench' });
  if (['department', 'above', 'queue'].includes(key))
    return { much: (await hire(em, { roles: [role], department: whom })).token, little: little.token };
  await holdOnly(em, whom, role);
  return { much: await beginSession(em, whom, clock.now()), little: little.token };
}
