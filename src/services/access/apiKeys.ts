import { Account } from '../../entities/index.js';
import { apiKeyProcess } from '../../processes/access/apiKey.js';
import { beginBrought, effectsOf, find } from '../flow/words.js';
import { lockAccounts } from './lockHolders.js';
import { beginKeySession } from './sessions.js';

export const apiKeyEffects = effectsOf(apiKeyProcess, {
  /** Issues a key to a service, and tells its secret once: kept is the hash alone (3.2.4a, 3.2.4b). */
  async apiKeyIssue(work, given, tell) {
    const account = await find(work, Account, given.account);
    await lockAccounts(work, [account.id]);
    const key = await beginBrought(work, given, { account });
    tell({ token: beginKeySession(work, account.id, key.id) });
    return key;
  },
});
