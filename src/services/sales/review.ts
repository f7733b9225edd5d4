import type { Given } from '../../core/process.js';
import { Account, LegalReview, type Amendment, type Contract } from '../../entities/index.js';
import type { contractProcess } from '../../processes/sales/contract.js';
import { add, referTo, type Work } from '../flow/words.js';

type Found = Given<typeof contractProcess, 'contractReturn'> & { readonly opinion?: string };

/** Keeps what legal found in this round; an approval binds the text that was reviewed, to the byte (2.2.5b, c). */
export async function review(work: Work<Contract | Amendment>, { opinion, ...found }: Found): Promise<void> {
  const { record, step, note, now, viewer } = work;
  const approved = step.to === 'LEGAL_APPROVED';
  add(work, LegalReview, {
    ...found,
    record: record.id,
    reviewer: referTo(work, Account, viewer.account),
    result: approved ? 'APPROVED' : 'RETURNED',
    opinion: (opinion ?? note)!,
    documentHash: record.documentHash,
    reviewedAt: now,
  });
  if (approved) record.approvedHash = record.documentHash;
}
