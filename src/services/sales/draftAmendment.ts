import { Amendment, type Contract } from '../../entities/index.js';
import type { AmendmentFields } from '../../schema/sales/amendmentInputs.js';
import { beginAmong, type Work } from '../flow/work.js';
import { wordAmendment } from './wordAmendment.js';

/** Begins an amendment of a contract that the drafter can see (2.2.5a). */
export async function draftAmendment(
  work: Work,
  { contract: _, ...given }: AmendmentFields & { contract: string },
): Promise<Amendment> {
  const amendment = await beginAmong(work, Amendment, { document: '' });
  await wordAmendment(work, amendment, work.above as Contract, given);
  return amendment;
}
