import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/params.js';
import type { AccountKind, Scope, Viewer } from '../../core/viewer.js';
import { heldAt } from '../../permissions/held.js';
import { run } from '../../reads/run.js';
import { timeZone } from '../../settings/index.js';

interface Loaded {
  kind: AccountKind;
  employee: string | null;
  customer: string | null;
  departments: string[];
  departmentTree: string[];
  rights: { permission: string; scope: Scope; ceiling: string | null }[] | null;
  validUntil: string | null;
}

/** A viewer, and until when they stay as they are if nobody changes anything: some rights begin or end by the clock. */
export interface LoadedViewer {
  readonly viewer: Viewer;
  readonly validUntil: Date | null;
}

/** Everything that access rules ask about an account, as of a moment, in one statement (3.2.4b). */
export async function loadViewer(em: EntityManager, account: string, now: Date): Promise<LoadedViewer> {
  const params = new Params();
  const id = `${params.add(account)}::text`;
  const at = `${params.add(now)}::timestamptz`;
  const today = `(${at} at time zone '${timeZone}')::date`;
  const sql = `with recursive
    held as (select a.role_id, a.valid_to from assignment a join role k on k.id = a.role_id and k.state = 'ACTIVE'
      where a.account_id = ${id} and ${heldAt('a', at)}),
    main as (select s.department_id, min(p.from_day) as since from account k
      join placement p on p.employee_id = k.employee_id and p.from_day <= ${today} and (p.to_day is null or p.to_day >= ${today})
      join position s on s.id = p.position_id where k.id = ${id} and k.kind = 'EMPLOYEE' group by s.department_id),
    tree as (select department_id as id from main union select d.id from department d join tree on d.parent_id = tree.id)
    select k.kind, k.employee_id as employee, k.customer_id as customer,
      array(select department_id from main order by since) as departments,
      array(select id from tree) as "departmentTree",
      (select json_agg(distinct jsonb_build_object('permission', g.permission, 'scope', g.scope, 'ceiling', g.ceiling::text))
        from "grant" g join held on held.role_id = g.role_id) as rights,
      least((select min(valid_to) from held),
        (select min(a.valid_from) from assignment a where a.account_id = ${id} and a.state = 'ACTIVE' and a.valid_from > ${at}),
        (date_trunc('day', ${at} at time zone '${timeZone}') + interval '1 day') at time zone '${timeZone}') as "validUntil"
    from account k where k.id = ${id}`;
  const [row] = await run<Loaded>(em, sql, params);
  const { kind, employee, customer, departments, departmentTree, rights, validUntil } = row!;
  const byPermission = Map.groupBy(rights ?? [], ({ permission }) => permission);
  const viewer: Viewer = {
    account,
    kind,
    employee,
    customer: kind === 'CUSTOMER' ? customer : null,
    departments,
    departmentTree,
    rights: byPermission,
  };
  return { viewer, validUntil: validUntil ? new Date(validUntil) : null };
}
