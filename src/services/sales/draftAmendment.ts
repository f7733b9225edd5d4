import { Amendment, ChangeRequest, type Contract } from '../../entities/index.js';
import type { Amended, AmendmentFields } from '../../schema/sales/amendmentInputs.js';
import { findRef } from '../flow/findRef.js';
import { beginAmong, type Work } from '../flow/work.js';
import { wordAmendment } from './wordAmendment.js';

/** Begins an amendment of a contract that the drafter can see (2.2.5a). */
export async function draftAmendment(
  work: Work,
  { contract: _, changeRequest: id, ...given }: AmendmentFields & Amended,
): Promise<Amendment> {
  const changeRequest = await findRef(work, ChangeRequest, id);
  const amendment = await beginAmong(work, Amendment, { document: '', changeRequest } as never);
  await wordAmendment(work, amendment, work.above as Contract, given);
  return amendment;
}
