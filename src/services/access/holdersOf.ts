import { Params } from '../../core/sql/params.js';
import type { Role } from '../../entities/index.js';
import { heldOrProposed } from '../../processes/access/held.js';
import { select, type Work } from '../flow/words.js';

/** An account that holds a role, now or from its assignment's beginning, or that is proposed for it. */
export interface Holder {
  readonly account: string;
  readonly state: 'ACTIVE' | 'PROPOSED';
}

/** Who holds a role or is proposed for it, but for those whose time is over. */
export function holdersOf(work: Work, role: Role): Promise<Holder[]> {
  const params = new Params();
  const sql = `select a.account_id as account, a.state from assignment a where a.role_id = ${params.add(role.id)}
    and ${heldOrProposed('a', params.moment(work.now))}`;
  return select<Holder>(work, sql, params);
}
