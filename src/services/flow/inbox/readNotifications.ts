import { clock } from '../../../core/clock.js';
import type { SignedIn } from '../../../core/context.js';
import { declarationOf } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { malformed, Refusal } from '../../../core/refusal.js';
import { Notification } from '../../../entities/index.js';
import { visible } from '../../../permissions/scopes.js';
import { checkId } from '../../../reads/find.js';
import { run } from '../../../reads/run.js';

const most = 100;

/** Notes that somebody has read what they were told; of what is not theirs nothing is found, and then nothing is noted (3.4.3d). */
export async function readNotifications({ em, viewer }: SignedIn, ids: readonly string[]): Promise<void> {
  if (ids.length > most)
    throw malformed('ids', '3.4.3d', { en: `At most ${most} ids at once.`, zh: `一次至多 ${most} 个标识。` });
  ids.forEach((id) => checkId('Notification', id));
  await em.fork().transactional(async (em) => {
    const params = new Params();
    const own = visible(declarationOf(Notification), 'r', { viewer }, params);
    const sql = `with own as (select r.id from notification r where r.id = any(${params.add(ids)}) and ${own}
        order by r.id for no key update)
      update notification n set read_at = coalesce(n.read_at, ${params.moment(clock.now())})
      from own where n.id = own.id returning n.id`;
    const found = await run(em, sql, params);
    if (found.length < new Set(ids).size) throw new Refusal('NOT_FOUND');
  });
}
