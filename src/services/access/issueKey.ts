import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Account, ApiKey, Role } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { ApiKeyFields } from '../../schema/access/inputs.js';
import { begin, onceWritten, type Work } from '../flow/work.js';
import { lockAccounts } from './heldTogether.js';
import { beginSession, keyStart, newToken } from './sessions.js';

/** Issues a key to a service, and tells its secret once: kept is the hash alone (3.2.4a, 3.2.4b). */
export async function issueKey(work: Work, { name, ...given }: ApiKeyFields): Promise<ApiKey> {
  const { em, now, toldOnce } = work;
  const validTo = new Date(given.validTo);
  if (validTo <= now) throw badInput('validTo must be in the future.', 'validTo 须为将来时间。');
  const account = await find(em, Account, given.account, work);
  const role = given.role ? await find(em, Role, given.role, work) : null;
  await lockAccounts(work, [account.id]);
  const fields = { account: ref(account), role: role && ref(role), name, validTo, usedAt: null };
  const key = await begin(work, ApiKey, fields);
  const token = newToken(keyStart);
  onceWritten(work, async () => void (await beginSession(em, account.id, now, { apiKey: key.id, token })));
  toldOnce['token'] = token;
  return key;
}
