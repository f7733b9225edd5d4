import { Account, ApiKey, Role } from '../../entities/index.js';
import { apiKeyProcess } from '../../processes/access/apiKey.js';
import { effectsOf } from '../flow/effectsOf.js';
import { find, findOptional } from '../flow/find.js';
import { select } from '../flow/select.js';
import { begin, onceWritten } from '../flow/work.js';
import { lockAccounts } from './lockHolders.js';
import { keyStart, newSession, newToken } from './sessions.js';

export const apiKeyEffects = effectsOf(apiKeyProcess, {
  /** Issues a key to a service, and tells its secret once: kept is the hash alone (3.2.4a, 3.2.4b). */
  async apiKeyIssue(work, { name, validTo, ...given }, tell) {
    const account = await find(work, Account, given.account);
    const role = await findOptional(work, Role, given.role);
    await lockAccounts(work, [account.id]);
    const key = await begin(work, ApiKey, { account, role, name, validTo });
    const token = newToken(keyStart);
    const { sql, params } = newSession(account.id, work.now, token, key.id);
    onceWritten(work, async () => void (await select(work, sql, params)));
    tell({ token });
    return key;
  },
});
