import { cents, Exact } from '../../core/decimals.js';
import type { Amendment } from '../../entities/index.js';
import { Customer, type Contract } from '../../entities/index.js';
import type { AmendmentFields } from '../../schema/sales/amendmentInputs.js';
import { put } from '../flow/put.js';
import { referred } from '../flow/referred.js';
import type { Work } from '../flow/work.js';
import { amendmentText } from './amendmentText.js';

/** Puts the terms into an amendment and writes its whole text anew, over the contract as it is amended now (2.2.5d). */
export async function wordAmendment(
  work: Pick<Work, 'em'>,
  amendment: Amendment,
  contract: Contract,
  given: Partial<AmendmentFields>,
): Promise<void> {
  put(amendment, given);
  amendment.amountBefore = contract.amountAsAmended;
  amendment.approvedHash = null;
  const customer = await referred(work, Customer, contract.customer!);
  const amountAfter = cents(new Exact(amendment.amountBefore).plus(amendment.amountChange));
  amendment.document = amendmentText(amendment, contract, customer, amountAfter);
}
