import { isIPv6 } from 'node:net';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/params.js';
import { Refusal } from '../../core/refusal.js';
import { sha256 } from '../../core/sha256.js';
import { run } from '../../reads/run.js';

/**
 * How many attempts are let through at once, and in how many seconds one of them is forgiven: a rate limit by a leaky
 * bucket, of which one moment is kept. Whoever is refused does not put it further off, so that every wait ends.
 */
const bounds = {
  address: { burst: 100, seconds: 9 },
  loginAtAddress: { burst: 10, seconds: 90 },
  /** A login at all addresses from which its owner has not used a session lately, taken together. */
  loginElsewhere: { burst: 20, seconds: 180 },
};

type Counted = keyof typeof bounds;

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

const seconds = (count: number) => `interval '${count} seconds'`;

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
  /** Puts the moment off where that is still within the burst; a moment beyond it is of a clock that was set back since. */
  const count = (of: Counted, where: string, [account, at]: [string, string]) => {
    const { burst, seconds: each } = bounds[of];
    const full = `${$now} + ${seconds(burst * each)}`;
    return `insert into sign_in_attempt as t (key, free_at, account_id, address)
      select ${keys[of]}, ${$now} + ${seconds(each)}, ${account}, ${at} ${where}
      on conflict (key) do update set account_id = excluded.account_id,
        free_at = (case when t.free_at between ${$now} and ${full} then t.free_at else ${$now} end) + ${seconds(each)}
      where t.free_at <= ${$now} + ${seconds((burst - 1) * each)} or t.free_at > ${full} returning 1`;
  };
  const account = '(select id from found)';
  const waiting = (of: Counted) => {
    const { burst, seconds: each } = bounds[of];
    return `(select extract(epoch from free_at - ${$now}) - ${(burst - 1) * each} from sign_in_attempt where key = ${keys[of]})`;
  };
  const sql = `with found as (select id, password_hash as hash from account
        where login = ${$login} and state = 'ACTIVE' and kind <> 'SERVICE'),
      known as (select exists (select from session s join found on found.id = s.account_id
        where s.address = ${$address} and s.used_at > ${$now} - interval '${knownDays} days') as known),
      at_address as (${count('address', '', ['null', $address])}),
      of_login as (${count('loginAtAddress', 'from at_address', [account, $address])}),
      elsewhere as (${count('loginElsewhere', 'from of_login, known where not known', [account, 'null'])}),
      full_one as (select case when not exists (select from at_address) then ${keys.address}
        when not exists (select from of_login) then ${keys.loginAtAddress}
        when not known and not exists (select from elsewhere) then ${keys.loginElsewhere} end as key from known),
      refused as (update sign_in_attempt t set too_soon = too_soon + 1, request_id = ${params.add(tried.requestId)}
        from full_one where t.key = full_one.key)
    select found.id, found.hash, known.known, full_one.key is null as admitted,
      ceil(greatest(1, ${waiting('address')}, ${waiting('loginAtAddress')},
        case when not known then ${waiting('loginElsewhere')} end))::int as "retryAfter"
    from known cross join full_one left join found on true`;
  const [asked] = await run<Admitted & { admitted: boolean; retryAfter: number }>(em, sql, params);
  const { admitted, retryAfter, ...found } = asked!;
  if (!admitted) throw new Refusal('RATE_LIMITED', { retryAfter });
  return found;
}

/** Notes that the password was wrong, which the audit log is told of (see `tellRefused`). */
export async function noteWrong(em: EntityManager, tried: Tried): Promise<void> {
  const params = new Params();
  const sql = `update sign_in_attempt set wrong = wrong + 1, request_id = ${params.add(tried.requestId)}
    where key = ${params.add(keysOf(tried).loginAtAddress)}`;
  await run(em, sql, params);
}

/** Takes back what was counted, for it was the owner: in SQL, for whoever writes more in the same statement. */
export function forgiving(params: Params, tried: Tried, { known }: Admitted): string {
  const { address, loginAtAddress, loginElsewhere } = keysOf(tried);
  const { burst, seconds: each } = bounds.loginAtAddress;
  const elsewhere = known ? 0 : bounds.loginElsewhere.seconds;
  return `update sign_in_attempt set free_at = free_at - case key when ${params.add(address)}
      then ${seconds(bounds.address.seconds)} when ${params.add(loginAtAddress)} then ${seconds(burst * each)}
      else ${seconds(elsewhere)} end
    where key = any(${params.add([address, loginAtAddress, loginElsewhere])})`;
}
