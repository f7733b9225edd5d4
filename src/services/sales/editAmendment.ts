import { Contract, type Amendment } from '../../entities/index.js';
import type { AmendmentFields } from '../../schema/sales/amendmentInputs.js';
import type { StepInput } from '../../schema/steps.js';
import { referred } from '../flow/referred.js';
import type { Work } from '../flow/work.js';
import { wordAmendment } from './wordAmendment.js';

/** Changes what an amendment says; an approval of what it said before is gone with it (2.2.5c). */
export async function editAmendment(work: Work<Amendment>, given: StepInput & Partial<AmendmentFields>): Promise<void> {
  const contract = await referred(work, Contract, work.record.contract);
  await wordAmendment(work, work.record, contract, given);
}
