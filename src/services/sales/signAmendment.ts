import { cents, Exact } from '../../core/decimals.js';
import type { Amendment, Contract } from '../../entities/index.js';
import { takeInside } from '../flow/takeInside.js';
import type { Work } from '../flow/work.js';
import { sign, type Signed } from './sign.js';

/** Signs an amendment, by which the contract is amended at once (2.2.5d). */
export async function signAmendment(work: Work<Amendment>, given: Signed): Promise<void> {
  await sign(work, given);
  const { contract, amountChange } = work.record;
  takeInside<Contract>(work, 'contractAmend', {
    ids: [contract.id],
    effect: ({ record }) => {
      record.amendedBy = cents(new Exact(record.amendedBy).plus(amountChange));
    },
  });
}
