import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { run } from '../../reads/run.js';
import { auditInserts } from '../flow/audit/auditInserts.js';
import { systemAccount } from './asSystem.js';

interface Untold {
  readonly account: string | null;
  readonly address: string | null;
  readonly wrong: number;
  readonly tooSoon: number;
  readonly requestId: string;
}

/** Whether the last time is a minute ago, or lies ahead, for a clock was put back. In SQL. */
const notToldLately = (now: string) =>
  `(told_at is null or told_at <= ${now} - interval '1 minute' or told_at > ${now})`;

/**
 * Tells the audit log of refused sign-ins, once a minute for each login at an address and each address, with their
 * count (1.3.4b); forgets attempts that count no more. Nobody was signed in: the event is Guicheng's, about the account.
 */
export async function tellRefused(em: EntityManager, now: Date): Promise<void> {
  await em.transactional(async (within) => {
    const params = new Params();
    const $now = params.moment(now);
    const sql = `with due as (select key, wrong, too_soon from sign_in_attempt where wrong + too_soon > 0
          and ${notToldLately($now)} for update skip locked)
      update sign_in_attempt t set wrong = 0, too_soon = 0, told_at = ${$now} from due where t.key = due.key
      returning t.account_id as account, t.address, due.wrong, due.too_soon as "tooSoon", t.request_id as "requestId"`;
    const untold = await run<Untold>(within, sql, params);
    if (!untold.length) return;
    const nobody = await systemAccount(within);
    const events = untold.flatMap(({ account, address, wrong, tooSoon, requestId }) =>
      [
        { code: 'UNAUTHENTICATED', times: wrong },
        { code: 'RATE_LIMITED', times: tooSoon },
      ]
        .filter(({ times }) => times > 0)
        .map(({ code, times }) => ({
          at: now,
          account: nobody,
          action: 'signIn',
          outcome: 'REFUSED' as const,
          record: account,
          code,
          clause: '3.2.4b',
          requestId,
          address,
          times,
        })),
    );
    const audit = new Params();
    await run(within, auditInserts(events, audit), audit);
  });
  const params = new Params();
  const $now = params.moment(now);
  const over = `free_at <= ${$now} and wrong + too_soon = 0 and ${notToldLately($now)}`;
  await run(em, `delete from sign_in_attempt where ${over}`, params);
}
