import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Account, Delegation } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { DelegationFields } from '../../schema/access/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { refuseStandIn } from './refuseConflicts.js';

/** A request may be under way for so long: a beginning that is now to its sender is not in the past. */
const underWayMs = 60_000;

/** Lets another account stand in for the viewer, as soon as it agrees (SOD-31). */
export async function giveDelegation(work: Work, given: DelegationFields): Promise<Delegation> {
  const { em, now, viewer } = work;
  const [validFrom, validTo] = [new Date(given.validFrom), new Date(given.validTo)];
  if (validTo <= validFrom) throw badInput('validTo must be after validFrom.', 'validTo 须晚于 validFrom。');
  if (validFrom.getTime() < now.getTime() - underWayMs || validTo <= now)
    throw badInput('A delegation does not begin in the past.', '代理不得始于过去。');
  const delegate = await find(em, Account, given.delegate, work);
  await refuseStandIn(work, viewer.account, delegate.id);
  const delegator = ref(em.getReference(Account, viewer.account));
  return begin(work, Delegation, { delegator, delegate: ref(delegate), validFrom, validTo, reason: given.reason });
}
