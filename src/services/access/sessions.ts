import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../core/ids.js';
import { Params } from '../../core/params.js';
import { sha256 } from '../../core/sha256.js';
import { run } from '../../reads/run.js';

/** How long a session lives without use. */
const idleHours = 12;

/** Begins a session of an account and answers with its token, which is kept nowhere. */
export async function beginSession(em: EntityManager, account: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const params = new Params();
  const values = [newId('Session'), account, sha256(token), now, now].map((value) => params.add(value));
  await run(
    em,
    `insert into session (id, account_id, token_hash, started_at, used_at) values (${values.join(', ')})`,
    params,
  );
  return token;
}

/** A live session, and whether it still is one. */
export interface LiveSession {
  readonly id: string;
  readonly account: string;
  /** The access epoch that its viewer must have been loaded at. */
  readonly epoch: string;
  /** Whether the account's password is one that somebody else set. */
  readonly passwordGiven: boolean;
}

const live = (token: string, now: string) => `from session s join account k on k.id = s.account_id
    join platform_value p on p.key = 'accessEpoch'
  where s.token_hash = ${token} and s.ended_at is null and s.used_at > ${now} - interval '${idleHours} hours'
    and k.state = 'ACTIVE' and s.started_at >= k.state_since`;

/** What `aliveSql` says of a live session: as long as that is the same, so is all that access rules ask about. */
export const aliveText = ({ epoch, passwordGiven }: LiveSession): string => epoch + (passwordGiven ? ' given' : '');

/** The same, asked of the database by the hash of the session's token; null where it does not live any more. */
export const aliveSql = (token: string, now: string): string =>
  `(select p.value || case when k.password_given then ' given' else '' end ${live(token, now)})`;

/** The live session whose token has this hash, in one statement; its use is noted once a minute. */
export async function sessionOf(em: EntityManager, token: string, now: Date): Promise<LiveSession | undefined> {
  const params = new Params();
  const [$hash, $now] = [params.add(token), params.moment(now)];
  const sql = `with live as (select s.id, s.account_id as account, s.used_at, k.password_given as "passwordGiven", p.value as epoch
      ${live($hash, $now)}),
    used as (update session set used_at = ${$now} from live where session.id = live.id and live.used_at < ${$now} - interval '1 minute')
    select id, account, "passwordGiven", epoch from live`;
  const [found] = await run<LiveSession>(em, sql, params);
  return found;
}

/** Ends a session. */
export async function endSession(em: EntityManager, id: string, now: Date): Promise<void> {
  const params = new Params();
  await run(
    em,
    `update session set ended_at = ${params.add(now)} where id = ${params.add(id)} and ended_at is null`,
    params,
  );
}

/** Ends the sessions of an account, but for one that may go on. */
export async function endSessions(em: EntityManager, account: string, now: Date, except = ''): Promise<void> {
  const params = new Params();
  const sql = `update session set ended_at = ${params.add(now)}
    where account_id = ${params.add(account)} and id <> ${params.add(except)} and ended_at is null`;
  await run(em, sql, params);
}
