import type { EntityManager } from '@mikro-orm/postgresql';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Params } from '../../core/params.js';
import { Refusal } from '../../core/refusal.js';
import { run } from '../../reads/run.js';
import { passwordFits } from './passwords.js';
import { beginSession } from './sessions.js';

/** How often somebody at one address may mistake a login's password, and how often any, in a quarter of an hour. */
const perLogin = new RateLimiterMemory({ points: 10, duration: 900 });
const perAddress = new RateLimiterMemory({ points: 100, duration: 900 });

/** What is typed to sign in, and from where. */
export interface Attempt {
  readonly login: string;
  readonly password: string;
  readonly address: string;
}

/** Begins a session for whoever knows login and password; tells nothing of which was wrong. */
export async function signIn(
  em: EntityManager,
  { login, password, address }: Attempt,
  now: Date,
): Promise<{ token: string; account: string }> {
  const limits = [
    { limiter: perLogin, key: `${address} ${login}` },
    { limiter: perAddress, key: address },
  ];
  for (const { limiter, key } of limits)
    // counted before the check, or many at once would all pass
    await limiter.consume(key).catch(() => {
      throw new Refusal('RATE_LIMITED');
    });

  const params = new Params();
  const sql = `select id, password_hash as hash from account where login = ${params.add(login)}
    and state = 'ACTIVE' and kind <> 'SERVICE'`;
  const [found] = await run<{ id: string; hash: string | null }>(em, sql, params);
  if (await passwordFits(found?.hash, password)) {
    await perLogin.delete(limits[0]!.key);
    await perAddress.reward(address);
    return { token: await beginSession(em, found!.id, now), account: found!.id };
  }
  throw new Refusal('UNAUTHENTICATED', { means: { en: 'Login or password is wrong.', zh: '登录名或密码错误。' } });
}
