import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../core/ids.js';
import { Params } from '../../core/sql/params.js';
import { sha256 } from '../../core/sha256.js';
import type { Account } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { inForce } from '../../settings/inForce.js';
import { connection } from '../flow/connection.js';
import { onceWritten, type Work } from '../flow/words.js';

/** How long a session lives without use. */
export const idleHours = 12;

/** A new token; that of a key says so, for whoever looks for secrets where none belong. */
const newToken = (start = ''): string => start + randomBytes(32).toString('base64url');

/** The start of the secrets of keys. */
const keyStart = 'gck_';

/** What a session is begun with; of the token only the hash is kept. */
interface Beginning {
  readonly account: string;
  readonly now: Date;
  readonly token: string;
  readonly apiKey?: string | null;
  readonly address?: string | null;
  readonly agent?: string | null;
}

/** The insertion of a session, in SQL: that of a sign-in ends by itself at the latest when the company says. */
function insertion(params: Params, { account, now, token, apiKey = null, address, agent }: Beginning): string {
  const started = params.moment(now);
  const longest = `${started} + ${inForce('session.longest.days', started)}::float8 * interval '1 day'`;
  const values = [newId('Session'), account, apiKey, sha256(token), address || null, agent?.slice(0, 200) ?? null];
  return `insert into session
      (id, account_id, api_key_id, token_hash, address, agent, started_at, used_at, expires_at)
    values (${values.map((value) => params.add(value)).join(', ')}, ${started}, ${started},
      ${apiKey ? 'null' : longest})`;
}

/** Begins a session of an account, or of a key of it, and answers with its token, which is kept nowhere. */
export async function beginSession(
  em: EntityManager,
  account: string,
  now: Date,
  apiKey: string | null = null,
): Promise<string> {
  const token = newToken();
  const params = new Params();
  await run(em, insertion(params, { account, now, token, apiKey }), params);
  return token;
}

/** The same in SQL, for whoever writes more in the same statement. */
export function beginningOf(params: Params, of: Omit<Beginning, 'token'>): { token: string; sql: string } {
  const token = newToken();
  return { token, sql: insertion(params, { ...of, token }) };
}

/** Begins the session of a key that is being issued, as soon as that is written, and answers with its token. */
export function beginKeySession(work: Work, account: string, apiKey: string): string {
  const token = newToken(keyStart);
  onceWritten(work, async () => {
    const params = new Params();
    await run(work[connection], insertion(params, { account, now: work.now, token, apiKey }), params);
  });
  return token;
}

/** A live session, and whether it still is one. */
export interface LiveSession {
  readonly id: string;
  readonly account: string;
  /** The one role that counts in it; null where all of the account's do. */
  readonly role: string | null;
  /** As long as this is the same, so is all that access rules ask about. */
  readonly alive: string;
}

/** What the database says of the session whose token has this hash; null where it does not live (any more). */
export const aliveSql = (token: string, now: string): string =>
  `(select session_alive(${token}, ${now}, interval '${idleHours} hours'))`;

/** The access epoch that the viewer of a live session must have been loaded at. */
export const epochOf = ({ alive }: LiveSession): string => alive.split(' ')[0]!;

/** Whether the account's password is one that somebody else set. */
export const hasGivenPassword = ({ alive }: LiveSession): boolean => alive.endsWith(' given');

/** The live session whose token has this hash, in one statement; its use, and from where, is noted once a minute, that of its key by the hour. */
export async function sessionOf(
  em: EntityManager,
  { token, address }: { readonly token: string; readonly address: string },
  now: Date,
): Promise<LiveSession | undefined> {
  const params = new Params();
  const [$hash, $now, $address] = [params.add(token), params.moment(now), params.add(address)];
  const sql = `with live as (select s.id, s.account_id as account, s.used_at, s.api_key_id, a.role_id as role,
        ${aliveSql($hash, $now)} as alive
      from session s left join api_key a on a.id = s.api_key_id where s.token_hash = ${$hash}),
    used as (update session set used_at = ${$now}, address = ${$address} from live
      where session.id = live.id and live.alive is not null and live.used_at < ${$now} - interval '1 minute'),
    used_key as (update api_key set used_at = date_trunc('hour', ${$now}) from live
      where api_key.id = live.api_key_id and live.alive is not null
        and api_key.used_at is distinct from date_trunc('hour', ${$now}))
    select id, account, role, alive from live where alive is not null`;
  const [found] = await run<LiveSession>(em, sql, params);
  return found;
}

/** Ends the sessions of an account, but for one that may go on. */
export async function endSessions(work: Work<Account>, account: string, except = ''): Promise<void> {
  const params = new Params();
  const sql = `update session set ended_at = ${params.add(work.now)}
    where account_id = ${params.add(account)} and id <> ${params.add(except)} and ended_at is null`;
  await run(work[connection], sql, params);
}
