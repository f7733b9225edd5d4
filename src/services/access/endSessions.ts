import { clock } from '../../core/clock.js';
import type { SignedIn } from '../../core/context.js';
import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { checkId } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { auditInserts } from '../flow/audit/auditInserts.js';

/** What ends which sessions, in SQL over the sessions of the account, and what the audit log says that it was done to. */
interface Ending {
  readonly action: string;
  readonly which: (params: Params) => string;
  readonly record: string;
}

/** Ends sessions of whoever asks, and answers with how many; those of keys are revoked by whoever issues keys. */
async function end({ em, viewer, requestId, address }: SignedIn, { action, which, record }: Ending): Promise<number> {
  const params = new Params();
  const now = clock.now();
  const sql = `update session set ended_at = ${params.moment(now)} where account_id = ${params.add(viewer.account)}
    and ended_at is null and api_key_id is null and ${which(params)} returning 1`;
  const event = {
    at: now,
    account: viewer.account,
    action,
    outcome: 'TAKEN',
    record,
    clause: '3.2.4b',
    requestId,
  } as const;
  const audit = auditInserts([{ ...event, address: address || null }], params, 'where exists (select from ended)');
  const [{ count }] = (await run<{ count: number }>(
    em,
    `with ended as (${sql}), audited as (${audit}) select count(*)::int as count from ended`,
    params,
  )) as [{ count: number }];
  return count;
}

/** Ends the session in which it is asked; false where it is a key's. */
export async function signOut(context: SignedIn): Promise<boolean> {
  const { session = '' } = context;
  const which = (params: Params) => `id = ${params.add(session)}`;
  return (await end(context, { action: 'signOut', which, record: session })) > 0;
}

/** Ends one session of whoever asks; false where it had ended, or is a key's. */
export async function endSession(context: SignedIn, id: string): Promise<boolean> {
  checkId('Session', id);
  const which = (params: Params) => `id = ${params.add(id)}`;
  if (await end(context, { action: 'sessionEnd', which, record: id })) return true;
  const params = new Params();
  const sql = `select from session where id = ${params.add(id)} and account_id = ${params.add(context.viewer.account)}`;
  if (!(await run(context.em, sql, params)).length) throw new Refusal('NOT_FOUND');
  return false;
}

/** Ends all sessions of whoever asks but the one in which they ask. */
export function endOtherSessions(context: SignedIn): Promise<number> {
  const { viewer, session = '' } = context;
  const which = (params: Params) => `id <> ${params.add(session)}`;
  return end(context, { action: 'sessionsEndOthers', which, record: viewer.account });
}
