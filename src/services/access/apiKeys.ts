import { Account, ApiKey, Role } from '../../entities/index.js';
import { apiKeyProcess } from '../../processes/access/apiKey.js';
import { begin, effectsOf, find, findOptional } from '../flow/words.js';
import { lockAccounts } from './lockHolders.js';
import { beginKeySession } from './sessions.js';

export const apiKeyEffects = effectsOf(apiKeyProcess, {
  /** Issues a key to a service, and tells its secret once: kept is the hash alone (3.2.4a, 3.2.4b). */
  async apiKeyIssue(work, { name, validTo, ...given }, tell) {
    const account = await find(work, Account, given.account);
    const role = await findOptional(work, Role, given.role);
    await lockAccounts(work, [account.id]);
    const key = await begin(work, ApiKey, { account, role, name, validTo });
    tell({ token: beginKeySession(work, account.id, key.id) });
    return key;
  },
});
