import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { heldAt } from '../../../processes/access/held.js';
import { run } from '../../../reads/run.js';

/** Who stands in for one of these accounts now, by a delegation. */
export async function standIns(em: EntityManager, accounts: readonly string[], now: Date): Promise<string[]> {
  const params = new Params();
  const sql = `select distinct d.delegate_id as id from delegation d join account k on k.id = d.delegate_id and k.state = 'ACTIVE'
    where d.delegator_id = any(${params.add(accounts)}) and ${heldAt('d', params.moment(now))} order by 1`;
  return (await run<{ id: string }>(em, sql, params)).map(({ id }) => id);
}
