import { createHash } from 'node:crypto';
import { ask } from './database.js';

/** Who asks: whose orders they see. */
export interface Viewer {
  readonly account: string;
  readonly epoch: string;
  readonly everything: boolean;
  readonly own: boolean;
  readonly departments: readonly string[];
  /** The department of what they write. */
  readonly department: string | null;
}

const live = `with live as (select s.id, s.account_id, s.used_at from session s join account k on k.id = s.account_id
    where s.token_hash = $1 and s.ended_at is null and s.used_at > $2::timestamptz - interval '12 hours'
      and k.state = 'ACTIVE' and s.started_at >= k.state_since),
  used as (update session set used_at = $2 from live where session.id = live.id and live.used_at < $2::timestamptz - interval '1 minute')
  select live.account_id as account, p.value as epoch from live, platform_value p where p.key = 'accessEpoch'`;

const rights = `with mine as (select s.department_id as id from account k join placement p on p.employee_id = k.employee_id
    join position s on s.id = p.position_id where k.id = $1 and p.from_day <= current_date
      and (p.to_day is null or p.to_day >= current_date) order by p.from_day),
  held as (select g.scope from assignment a join role r on r.id = a.role_id and r.state = 'ACTIVE'
    join "grant" g on g.role_id = r.id where a.account_id = $1 and a.state = 'ACTIVE' and a.valid_from <= now()
      and (a.valid_to is null or a.valid_to > now()) and g.permission = 'orderRead')
  select $1 as account, exists (select from held where scope = 'ALL') as everything,
    exists (select from held where scope = 'OWN') as own,
    case when exists (select from held where scope = 'DEPARTMENT') then array(select id from mine) else '{}' end as departments,
    (select id from mine limit 1) as department`;

const known = new Map<string, Viewer>();

/** The viewer of a token, asked of the database on each request; what they may see is kept until access changes. */
export async function viewerOf(authorization: string | undefined): Promise<Viewer | undefined> {
  if (!authorization?.startsWith('Bearer ')) return undefined;
  const hash = createHash('sha256').update(authorization.slice(7)).digest('hex');
  const [session] = await ask<{ account: string; epoch: string }>('session', live, [hash, new Date()]);
  if (!session) return undefined;
  const found = known.get(session.account);
  if (found?.epoch === session.epoch) return found;
  const [loaded] = await ask<Viewer>('rights', rights, [session.account]);
  const viewer = { ...loaded!, epoch: session.epoch };
  known.set(session.account, viewer);
  return viewer;
}
