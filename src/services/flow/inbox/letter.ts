import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../../core/clock.js';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';

/** A notification as it is mailed. */
export interface Letter {
  readonly to: string;
  readonly at: Date;
  readonly en: string;
  readonly zh: string;
}

/** What of a notification is to be mailed; nothing once it was, or where its account has no address any more. */
export async function letterOf(em: EntityManager, notification: string): Promise<Letter | undefined> {
  const params = new Params();
  const sql = `select k.email as to, n.at, n.text_en as en, n.text_zh as zh from notification n
    join account k on k.id = n.account_id and k.state = 'ACTIVE' and k.email is not null
    where n.id = ${params.add(notification)} and n.mailed_at is null`;
  const [found] = await run<Omit<Letter, 'at'> & { at: string }>(em, sql, params);
  return found && { ...found, at: new Date(found.at) };
}

/** Notes that a notification was mailed. */
export async function noteMailed(em: EntityManager, notification: string): Promise<void> {
  const params = new Params();
  const now = params.moment(clock.now());
  await run(em, `update notification set mailed_at = ${now} where id = ${params.add(notification)}`, params);
}
