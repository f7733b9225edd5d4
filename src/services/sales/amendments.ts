import { cents, Exact } from '../../core/decimals.js';
import type { Given } from '../../core/process.js';
import { Amendment, ChangeRequest, Contract, Customer } from '../../entities/index.js';
import { amendmentProcess } from '../../processes/sales/amendment.js';
import { beginAmong, effectsOf, findOptional, put, referred, takeInside, type Work } from '../flow/words.js';
import { amendmentText } from './amendmentText.js';
import { review } from './review.js';
import { sign } from './sign.js';

export const amendmentEffects = effectsOf(amendmentProcess, {
  /** Begins an amendment of a contract that the drafter can see (2.2.5a). */
  async amendmentDraft(work, { contract: _, ...given }) {
    const contract = work.above as Contract;
    const changeRequest = await findOptional(work, ChangeRequest, given.changeRequest);
    const unwritten = { amountBefore: contract.amountAsAmended, document: '' };
    const amendment = await beginAmong(work, Amendment, { ...given, changeRequest, ...unwritten });
    await word(work, amendment, contract);
    return amendment;
  },

  amendmentEdit: edit,
  amendmentReopen: edit,
  amendmentReturn: review,
  amendmentApprove: review,

  /** Signs an amendment, by which the contract is amended at once (2.2.5d). */
  async amendmentSign(work, given) {
    await sign(work, given);
    const { contract, amountChange } = work.record;
    takeInside<Contract>(work, 'contractAmend', {
      ids: [contract.id],
      effect: ({ record }) => {
        record.amendedBy = cents(new Exact(record.amendedBy).plus(amountChange));
      },
    });
  },
});

/** Changes what an amendment says; an approval of what it said before is gone with it (2.2.5c). */
async function edit(work: Work<Amendment>, given: Given<typeof amendmentProcess, 'amendmentEdit'>): Promise<void> {
  const { record } = work;
  const contract = await referred(work, Contract, record.contract);
  put(record, { ...given, amountBefore: contract.amountAsAmended, approvedHash: null });
  await word(work, record, contract);
}

/** Writes the whole text of an amendment anew, over the contract as it is amended now (2.2.5d). */
async function word(work: Work, amendment: Amendment, contract: Contract): Promise<void> {
  const customer = await referred(work, Customer, contract.customer!);
  const amountAfter = cents(new Exact(amendment.amountBefore).plus(amendment.amountChange));
  amendment.document = amendmentText(amendment, contract, customer, amountAfter);
}
