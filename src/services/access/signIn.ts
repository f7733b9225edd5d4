import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/params.js';
import { Refusal } from '../../core/refusal.js';
import { run } from '../../reads/run.js';
import { beginSession, passwordFits } from './sessions.js';

/** Begins a session for whoever knows login and password; tells nothing of which was wrong. */
export async function signIn(
  em: EntityManager,
  login: string,
  password: string,
  now: Date,
): Promise<{ token: string; account: string }> {
  const params = new Params();
  const sql = `select id, password_hash as hash from account where login = ${params.add(login)} and state = 'ACTIVE'`;
  const [found] = await run<{ id: string; hash: string | null }>(em, sql, params);
  if (!(await passwordFits(found?.hash, password)))
    throw new Refusal('UNAUTHENTICATED', { means: { en: 'Login or password is wrong.', zh: '登录名或密码错误。' } });
  return { token: await beginSession(em, found!.id, now), account: found!.id };
}
