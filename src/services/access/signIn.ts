import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { requestTrace } from '../../core/requestTrace.js';
import { run } from '../../reads/run.js';
import { auditInserts } from '../flow/audit/auditInserts.js';
import { admit, forgiving, noteWrong, type Tried } from './attempts.js';
import { passwordFits } from './passwords.js';
import { beginningOf } from './sessions.js';

/** What is typed to sign in, and with which program. */
export interface Attempt extends Tried {
  readonly password: string;
  readonly agent?: string | null | undefined;
}

/** Begins a session for whoever knows login and password; tells nothing of which was wrong. */
export async function signIn(
  em: EntityManager,
  { password, agent = null, ...tried }: Attempt,
  now: Date,
): Promise<{ token: string; account: string }> {
  const admitted = await admit(em, tried, now);
  const { id: account, hash, known } = admitted;
  if (!(await passwordFits(hash, password, { address: tried.address, first: known })) || !account) {
    await noteWrong(em, tried);
    throw new Refusal('UNAUTHENTICATED', { means: { en: 'Login or password is wrong.', zh: '登录名或密码错误。' } });
  }
  const { address, requestId } = tried;
  const params = new Params();
  const event = { at: now, account, action: 'signIn', outcome: 'TAKEN', record: account, clause: '3.2.4b' } as const;
  const { token, sql } = beginningOf(params, { account, now, address, agent });
  const audit = auditInserts([{ ...event, requestId, address }], params);
  await run(em, `with begun as (${sql}), audited as (${audit}) ${forgiving(params, tried, admitted)}`, params);
  const trace = requestTrace.getStore();
  if (trace) trace.account = account;
  return { token, account };
}
