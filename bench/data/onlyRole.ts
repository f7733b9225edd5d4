import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../src/core/clock.js';
import { newId } from '../../src/core/ids.js';
import { Params } from '../../src/core/sql/params.js';
import { run } from '../../src/reads/run.js';

/** An end that no other assignment has: what was set aside is known by it. */
const aside = `timestamptz '2000-01-01T00:00:00Z'`;

/** Sets aside what somebody holds, so that they hold one role alone until `restoreRoles`. */
export async function holdOnly(em: EntityManager, account: string, role: string): Promise<void> {
  const params = new Params();
  const [$account, $role] = [params.add(account), params.add(role)];
  const [$id, $now] = [params.add(newId('Assignment')), params.moment(clock.now())];
  const sql = `with other as (update assignment set valid_to = ${aside} where account_id = ${$account} and valid_to is null)
    insert into assignment (id, number, owner_id, confidentiality, state, state_since, occurred_at, entered_at, reviewed,
      version, role_id, account_id, valid_from)
    select ${$id}, ${$id}, ${$account}, 'INTERNAL', 'ACTIVE', ${$now}, ${$now}, ${$now}, false, 1, id, ${$account}, '2020-01-01'
    from role where key = ${$role}`;
  await run(em, sql, params);
}

/** Gives everybody back what was set aside, also by a run that was broken off. */
export async function restoreRoles(em: EntityManager): Promise<void> {
  const sql = `delete from assignment a using assignment b, role k where b.account_id = a.account_id
    and b.valid_to = ${aside} and k.id = a.role_id and k.key like 'BENCH_%' and a.valid_to is null`;
  await run(em, sql);
  await run(em, `update assignment set valid_to = null where valid_to = ${aside}`);
}
