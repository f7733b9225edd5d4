import type { Delegation } from '../../entities/index.js';
import type { Work } from '../flow/work.js';
import { refuseStandIn } from './refuseConflicts.js';

/** Lets the delegate stand in, not from before they agreed (SOD-31). */
export async function acceptDelegation(work: Work<Delegation>): Promise<void> {
  const { record, now } = work;
  await refuseStandIn(work, record.delegator.id, record.delegate.id);
  if (record.validFrom < now) record.validFrom = now;
}
