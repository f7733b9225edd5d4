import { isIPv6 } from 'node:net';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { sha256 } from '../../core/sha256.js';
import { run } from '../../reads/run.js';
import { fill, roomIn, secondsSql, type Bucket, type Filling } from './bucket.js';

/** What is counted of sign-ins, each in a bucket for all processes. */
const buckets = {
  address: { burst: 100, seconds: 9 },
  loginAtAddress: { burst: 10, seconds: 90 },
  /** A login at all addresses from which its owner has not used a session lately, taken together. */
  loginElsewhere: { burst: 20, seconds: 180 },
} as const satisfies Record<string, Bucket>;

/** How many codes are mailed to whoever has a login. */
const codes: Bucket = { burst: 3, seconds: 600 };

type Counted = keyof typeof buckets;

/** For how many days an address is known from which an account used a session. */
export const knownDays = 30;

/** Of IPv6 the network that one customer of a provider has, for within it addresses cost nothing. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [before = '', after] = address.split('::') as [string, string?];
  const [head, tail] = [before, after ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const groups =
    after === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return groups.slice(0, 4).join(':');
};

/** Whose password is tried, from where. */
export interface Tried {
  readonly login: string;
  readonly address: string;
  readonly requestId: string;
}

const keysOf = ({ login, address }: Tried): Record<Counted, string> => ({
  address: sha256(`address ${networkOf(address)}`),
  loginAtAddress: sha256(`login ${login} at ${networkOf(address)}`),
  loginElsewhere: sha256(`login ${login}`),
});

/** The account that was tried, where there is one, and whether it is known at the address: its owner is not kept waiting by strangers. */
export interface Admitted {
  readonly id: string | null;
  readonly hash: string | null;
  readonly known: boolean;
}

/**
 * Counts an attempt before its password is looked at, or many at once would all pass, and finds the account that it is
 * about: one statement, for all processes. RATE_LIMITED where there were too many; how long to wait is told.
 */
export async function admit(em: EntityManager, tried: Tried, now: Date): Promise<Admitted> {
  const params = new Params();
  const [$now, $login, $address] = [params.moment(now), params.add(tried.login), params.add(tried.address)];
  const keys = Object.fromEntries(Object.entries(keysOf(tried)).map(([of, key]) => [of, params.add(key)])) as Record<
    Counted,
    string
  >;
  const into = (of: Counted, more: Partial<Filling> = {}) => fill(buckets[of], { key: keys[of], now: $now, ...more });
  const room = (of: Counted) => roomIn(buckets[of], { key: keys[of], now: $now });
  const account = '(select id from found)';
  const sql = `with found as (select id, password_hash as hash from account
        where login = ${$login} and state = 'ACTIVE' and kind <> 'SERVICE'),
      known as (select exists (select from session s join found on found.id = s.account_id
        where s.address = ${$address} and s.used_at > ${$now} - interval '${knownDays} days') as known),
      at_address as (${into('address', { address: $address })}),
      of_login as (${into('loginAtAddress', { account, address: $address, where: 'from at_address' })}),
      elsewhere as (${into('loginElsewhere', { account, where: 'from of_login, known where not known' })}),
      full_one as (select case when not exists (select from at_address) then ${keys.address}
        when not exists (select from of_login) then ${keys.loginAtAddress}
        when not known and not exists (select from elsewhere) then ${keys.loginElsewhere} end as key from known),
      refused as (update sign_in_attempt t set too_soon = too_soon + 1, request_id = ${params.add(tried.requestId)}
        from full_one where t.key = full_one.key)
    select found.id, found.hash, known.known, full_one.key is null as admitted,
      ceil(greatest(1, ${room('address')}, ${room('loginAtAddress')},
        case when not known then ${room('loginElsewhere')} end))::int as "retryAfter"
    from known cross join full_one left join found on true`;
  const [asked] = await run<Admitted & { admitted: boolean; retryAfter: number }>(em, sql, params);
  const { admitted, retryAfter, ...found } = asked!;
  if (!admitted) throw new Refusal('RATE_LIMITED', { retryAfter });
  return found;
}

/** Counts what is tried at an address beside signing in; RATE_LIMITED where that was too much. */
export async function admitAddress(em: EntityManager, tried: Tried, now: Date): Promise<void> {
  const params = new Params();
  const [key, $now] = [params.add(keysOf(tried).address), params.moment(now)];
  const filling = { key, now: $now, address: params.add(tried.address) };
  const sql = `with at_address as (${fill(buckets.address, filling)}),
      refused as (update sign_in_attempt set too_soon = too_soon + 1, request_id = ${params.add(tried.requestId)}
        where key = ${key} and not exists (select from at_address))
    select exists (select from at_address) as admitted,
      ceil(greatest(1, ${roomIn(buckets.address, filling)}))::int as "retryAfter"`;
  const [asked] = await run<{ admitted: boolean; retryAfter: number }>(em, sql, params);
  if (!asked!.admitted) throw new Refusal('RATE_LIMITED', { retryAfter: asked!.retryAfter });
}

/** Whether another code may be mailed to whoever has this login. */
export async function admitCode(em: EntityManager, { login }: Tried, now: Date): Promise<boolean> {
  const params = new Params();
  const filling = { key: params.add(sha256(`code ${login}`)), now: params.moment(now) };
  return (await run(em, fill(codes, filling), params)).length > 0;
}

/** Notes that a password or a code was wrong, which the audit log is told of (see `tellRefused`). */
export async function noteWrong(em: EntityManager, tried: Tried, of: Counted = 'loginAtAddress'): Promise<void> {
  const params = new Params();
  const sql = `update sign_in_attempt set wrong = wrong + 1, request_id = ${params.add(tried.requestId)}
    where key = ${params.add(keysOf(tried)[of])}`;
  await run(em, sql, params);
}

/** Takes back what was counted, for it was the owner: in SQL, for whoever writes more in the same statement. */
export function forgiving(params: Params, tried: Tried, { known }: Admitted): string {
  const { address, loginAtAddress, loginElsewhere } = keysOf(tried);
  const { burst, seconds: each } = buckets.loginAtAddress;
  const elsewhere = known ? 0 : buckets.loginElsewhere.seconds;
  return `update sign_in_attempt set free_at = free_at - case key when ${params.add(address)}
      then ${secondsSql(buckets.address.seconds)} when ${params.add(loginAtAddress)} then ${secondsSql(burst * each)}
      else ${secondsSql(elsewhere)} end
    where key = any(${params.add([address, loginAtAddress, loginElsewhere])})`;
}
