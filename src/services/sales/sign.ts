import type { Given } from '../../core/process.js';
import { Signature, type Amendment, type Contract } from '../../entities/index.js';
import type { contractProcess } from '../../processes/sales/contract.js';
import { actor, add, type Work } from '../flow/words.js';

/** Keeps who signed for both parties, and the hash of what they signed (2.2.5c). */
export async function sign(
  work: Work<Contract | Amendment>,
  { method, documentHash, customerSignatory }: Given<typeof contractProcess, 'contractSign'>,
): Promise<void> {
  const account = await actor(work);
  const both = { record: work.record.id, method, documentHash: documentHash.toLowerCase(), signedAt: work.now };
  add(work, Signature, { ...both, party: 'COMPANY', signatory: account.name, account });
  add(work, Signature, { ...both, party: 'CUSTOMER', signatory: customerSignatory });
}
