import { ref } from '@mikro-orm/core';
import { Signature, type Amendment, type Contract } from '../../entities/index.js';
import type { Fields } from '../../schema/inputFor.js';
import type { StepInput } from '../../schema/steps.js';
import { actor } from '../flow/actor.js';
import { add, type Work } from '../flow/work.js';

export type Signed = StepInput & Fields<Signature, 'method' | 'documentHash'> & { customerSignatory: string };

/** Keeps who signed for both parties, and the hash of what they signed (2.2.5c). */
export async function sign(
  work: Work<Contract | Amendment>,
  { method, documentHash, customerSignatory }: Signed,
): Promise<void> {
  const { record, now } = work;
  const account = await actor(work);
  const both = { record: record.id, method, documentHash: documentHash.toLowerCase(), signedAt: now };
  add(work, Signature, { ...both, party: 'COMPANY', signatory: account.name, account: ref(account) });
  add(work, Signature, { ...both, party: 'CUSTOMER', signatory: customerSignatory, account: null });
}
