import { ref } from '@mikro-orm/core';
import { Account, LegalReview, type Amendment, type Contract } from '../../entities/index.js';
import type { Fields } from '../../schema/inputFor.js';
import type { StepInput } from '../../schema/steps.js';
import { add, type Work } from '../flow/work.js';

type Found = StepInput & Fields<LegalReview, 'riskRating' | 'checklist'> & { opinion?: string };

/** Keeps what legal found in this round; an approval binds the text that was reviewed, to the byte (2.2.5b, c). */
export async function review(
  work: Work<Contract | Amendment>,
  { riskRating, checklist, opinion, note }: Found,
): Promise<void> {
  const { em, record, viewer, now, step } = work;
  const approved = step.to === 'LEGAL_APPROVED';
  add(work, LegalReview, {
    record: record.id,
    reviewer: ref(em.getReference(Account, viewer.account)),
    result: approved ? 'APPROVED' : 'RETURNED',
    riskRating,
    checklist,
    opinion: (opinion ?? note)!,
    documentHash: record.documentHash,
    reviewedAt: now,
  });
  if (approved) record.approvedHash = record.documentHash;
}
