import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '../../reads/run.js';
import type { Holders } from './compliance.js';

/** Which active roles grant each permission now, by their keys, in one statement. */
export async function holdersNow(em: EntityManager): Promise<Holders> {
  const sql = `select g.permission, array_agg(distinct k.key order by k.key) as roles
    from "grant" g join role k on k.id = g.role_id and k.state = 'ACTIVE' group by g.permission`;
  const granted = await run<{ permission: string; roles: string[] }>(em, sql);
  return new Map(granted.map(({ permission, roles }) => [permission, roles]));
}
