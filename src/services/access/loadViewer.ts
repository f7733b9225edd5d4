import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import type { AccountKind, GrantedRight, Principal, Scope, Viewer } from '../../core/viewer.js';
import { delegable } from '../../processes/access/delegable.js';
import { heldAt } from '../../processes/access/held.js';
import { run } from '../../reads/run.js';
import { timeZone } from '../../settings/index.js';
import { today } from '../../settings/today.js';

interface Loaded {
  account: string;
  kind: AccountKind;
  employee: string | null;
  customer: string | null;
  departments: string[];
  departmentTree: string[];
  /** The other accounts of the same employee. */
  alike: string[];
  rights: { permission: string; scope: Scope; ceiling: string | null }[] | null;
  validUntil: string | null;
}

/** A viewer, and until when they stay as they are if nobody changes anything: some rights begin or end by the clock. */
export interface LoadedViewer {
  readonly viewer: Viewer;
  readonly validUntil: Date | null;
}

/** Everything that access rules ask about an account, or about one of its roles, as of a moment, in one statement (3.2.4b). */
export async function loadViewer(
  em: EntityManager,
  account: string,
  now: Date,
  role: string | null = null,
): Promise<LoadedViewer> {
  const [own, ...others] = await loadPeople(em, account, now, role);
  const { kind, employee, validUntil } = own!;
  const rights = [
    ...(own!.rights ?? []),
    ...others.flatMap((other) => {
      const of = principalIn(other);
      return (other.rights ?? []).filter(({ permission }) => delegable(permission)).map((right) => ({ ...right, of }));
    }),
  ];
  const viewer: Viewer = {
    ...principalIn(own!),
    kind,
    employee,
    rights: Map.groupBy<string, GrantedRight & { permission: string }>(rights, ({ permission }) => permission),
    conflictsOf: [...new Set([own!, ...others].flatMap(({ account, alike }) => [account, ...alike]))].slice(1),
    ...(role ? { confinedTo: role } : {}),
  };
  return { viewer, validUntil: validUntil ? new Date(validUntil) : null };
}

const principalIn = ({ account, kind, customer, departments, departmentTree }: Loaded): Principal => ({
  account,
  departments,
  departmentTree,
  customer: kind === 'CUSTOMER' ? customer : null,
});

/** The account first, then those for whom it stands in at that moment, longest first: each with the rights of its roles. */
async function loadPeople(em: EntityManager, account: string, now: Date, role: string | null): Promise<Loaded[]> {
  const params = new Params();
  const id = `${params.add(account)}::text`;
  const at = params.moment(now);
  const day = today(at);
  const counts = role ? ` and a.role_id = ${params.add(role)}` : '';
  const sql = `with recursive
    given as (select d.delegator_id, min(d.id) as id, min(d.valid_to) as valid_to from delegation d
      join account k on k.id = d.delegator_id and k.state = 'ACTIVE'
      where d.delegate_id = ${id} and ${heldAt('d', at)} group by d.delegator_id),
    people as (select ${id} as id, '' as since union all select delegator_id, id from given),
    held as (select a.account_id, a.role_id, a.valid_to from assignment a join people on people.id = a.account_id
      join role k on k.id = a.role_id and k.state = 'ACTIVE' where ${heldAt('a', at)}${counts}),
    main as (select k.id as account_id, s.department_id, min(p.from_day) as since from account k
      join people on people.id = k.id join placement p on p.employee_id = k.employee_id
      join position s on s.id = p.position_id
      where k.kind = 'EMPLOYEE' and p.from_day <= ${day} and (p.to_day is null or p.to_day >= ${day})
      group by k.id, s.department_id),
    tree as (select account_id, department_id as id from main
      union select tree.account_id, d.id from department d join tree on d.parent_id = tree.id)
    select k.id as account, k.kind, k.employee_id as employee, k.customer_id as customer,
      array(select department_id from main where main.account_id = k.id order by main.since) as departments,
      array(select tree.id from tree where tree.account_id = k.id) as "departmentTree",
      array(select o.id from account o where o.employee_id = k.employee_id and o.id <> k.id order by o.id) as alike,
      (select json_agg(distinct jsonb_build_object('permission', g.permission, 'scope', g.scope, 'ceiling', g.ceiling::text))
        from "grant" g join held on held.role_id = g.role_id where held.account_id = k.id) as rights,
      least((select min(valid_to) from held), (select min(valid_to) from given),
        (select min(a.valid_from) from assignment a where a.account_id in (select people.id from people)
          and a.state = 'ACTIVE' and a.valid_from > ${at}),
        (select min(d.valid_from) from delegation d where d.delegate_id = ${id} and d.state = 'ACTIVE' and d.valid_from > ${at}),
        (select min(case when p.from_day > ${day} then p.from_day else p.to_day + 1 end)::timestamp at time zone '${timeZone}'
          from placement p join account k on k.employee_id = p.employee_id where k.id in (select people.id from people)
            and (p.from_day > ${day} or p.to_day >= ${day}))) as "validUntil"
    from account k join people on people.id = k.id order by people.since`;
  return run<Loaded>(em, sql, params);
}
