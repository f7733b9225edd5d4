import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../core/sql/params.js';
import type { GrantedRight } from '../core/viewer.js';
import { heldAt } from '../processes/access/held.js';
import { run } from './run.js';

/** A role in use with what it grants, and how many people hold it. */
export interface RoleRow {
  readonly id: string;
  readonly key: string;
  readonly titleEn: string;
  readonly titleZh: string;
  readonly people: number;
  readonly grants: readonly (GrantedRight & { readonly permission: string })[];
}

/** Every role in use, or the one with this id or key, as of a moment; of one permission, only the roles that grant it. */
export async function accessMatrixRows(
  em: EntityManager,
  { permission, role }: { permission?: string | null | undefined; role?: string | null | undefined },
  now: Date,
): Promise<RoleRow[]> {
  const params = new Params();
  const $now = params.moment(now);
  const granted = permission != null ? ` and g.permission = ${params.add(permission)}` : '';
  const sql = `select k.id, k.key, k.title_en as "titleEn", k.title_zh as "titleZh",
      (select count(distinct a.account_id)::int from assignment a join account h on h.id = a.account_id and h.state = 'ACTIVE'
        where a.role_id = k.id and ${heldAt('a', $now)}) as people,
      (select coalesce(json_agg(json_build_object('permission', g.permission, 'scope', g.scope, 'ceiling', g.ceiling::text)
        order by g.permission, g.scope), '[]') from "grant" g where g.role_id = k.id${granted}) as grants
    from role k where k.state = 'ACTIVE'
      ${role != null ? `and ${params.add(role)} in (k.id, k.key)` : ''}
      ${permission != null ? `and exists (select from "grant" g where g.role_id = k.id${granted})` : ''}
    order by k.key`;
  return run<RoleRow>(em, sql, params);
}
