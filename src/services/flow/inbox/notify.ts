import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../../core/clock.js';
import { newId } from '../../../core/ids.js';
import { Params } from '../../../core/sql/params.js';
import type { Text } from '../../../core/text.js';
import type { Notification } from '../../../entities/index.js';
import { run } from '../../../reads/run.js';
import { companyAt } from '../clocks/companyAt.js';
import type { Doing } from '../once.js';

/** What somebody is to be told. */
export interface Notice {
  readonly account: string;
  readonly kind: Notification['kind'];
  /** The moment that it stands for, which may be before it is told. */
  readonly at: Date;
  readonly record: string;
  readonly text: Text;
  /** What it comes from: the same account is told of the same cause once. */
  readonly cause: string;
}

/** Puts notices into the inboxes of those whom they are for, and has them mailed to those who have an address (3.4.3a). */
export async function notify({ em, mails }: Doing, notices: readonly Notice[]): Promise<void> {
  if (!notices.length) return;
  const params = new Params();
  const rows = notices.map(({ account, kind, at, record, text, cause }) => {
    const values = [newId('Notification'), account, kind, at, record, text.en, text.zh, cause];
    return `(${values.map((value) => params.add(value)).join(', ')})`;
  });
  const sql = `insert into notification (id, account_id, kind, at, record_id, text_en, text_zh, cause)
    values ${rows.join(', ')} on conflict (account_id, cause) do nothing ${mails ? mailing(params, await retries(em)) : ''}`;
  await run(em, sql, params);
}

const retries = async (em: EntityManager) => (await companyAt(em, clock.now())).valueOf('reminder.retries.count');

const mailing = (params: Params, retries: number) => `returning (select graphile_worker.add_job('mail',
    json_build_object('notification', notification.id), max_attempts => ${params.add(1 + retries)}::int)
  from account k where k.id = notification.account_id and k.state = 'ACTIVE' and k.email is not null)`;
