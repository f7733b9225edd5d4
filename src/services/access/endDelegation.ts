import type { Delegation } from '../../entities/index.js';
import type { Work } from '../flow/work.js';

/** Ends a delegation now, unless its time was over already (SOD-31). */
export async function endDelegation({ record, now }: Work<Delegation>): Promise<void> {
  if (record.validTo > now) record.validTo = now;
}
