import { Account } from '../../entities/index.js';
import { delegationProcess } from '../../processes/access/delegation.js';
import { beginBrought, effectsOf, find, referTo } from '../flow/words.js';
import { lockAccounts } from './lockHolders.js';

export const delegationEffects = effectsOf(delegationProcess, {
  /** Lets another account stand in for the viewer, as soon as it agrees (SOD-31). */
  async delegationGive(work, given) {
    const { account } = work.viewer;
    const delegate = await find(work, Account, given.delegate);
    await lockAccounts(work, [account, delegate.id]);
    return beginBrought(work, given, { delegate, delegator: referTo(work, Account, account) });
  },

  /** Lets the delegate stand in, not from before they agreed (SOD-31). */
  async delegationAccept(work) {
    const { record, now } = work;
    await lockAccounts(work, [record.delegator.id, record.delegate.id]);
    if (record.validFrom < now) record.validFrom = now;
  },

  /** Ends a delegation now, unless its time was over already (SOD-31). */
  async delegationEnd({ record, now }) {
    if (record.validTo > now) record.validTo = now;
  },
});
