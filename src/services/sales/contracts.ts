import type { Given } from '../../core/process.js';
import { Contract, Customer, Instalment, Obligation, Quotation } from '../../entities/index.js';
import { contractProcess } from '../../processes/sales/contract.js';
import {
  begin,
  effectsOf,
  find,
  findLocked,
  linesNow,
  put,
  referred,
  setCollaborators,
  transfer,
  type Work,
} from '../flow/words.js';
import { contractText } from './contractText.js';
import { review } from './review.js';
import { sign } from './sign.js';

type Edited = Given<typeof contractProcess, 'contractEdit'>;

type Parts = { readonly [P in 'obligations' | 'paymentSchedule' | 'collaborators']: Edited[P] | undefined };

export const contractEffects = effectsOf(contractProcess, {
  /**
   * Begins a contract with a customer that the drafter can see, about what a quotation comes to unless said; without
   * either it is about nothing, which the step refuses (2.2.5a).
   */
  async contractDraft(work, { obligations, paymentSchedule, collaborators, ...given }) {
    const customer = await find(work, Customer, given.customer);
    const quotation = await quotationOf(work, given.quotation);
    const amount = given.amount ?? quotation?.total ?? '0';
    const unwritten = { amendedBy: '0.00', document: '' };
    const contract = await begin(work, Contract, { ...given, customer, quotation, amount, ...unwritten });
    await word(work, contract, customer, { obligations, paymentSchedule, collaborators });
    return contract;
  },

  contractEdit: edit,
  contractReopen: edit,
  contractReturn: review,
  contractApprove: review,
  contractSign: sign,
  contractTransfer: transfer,
});

/** Changes what a contract says; an approval of what it said before is gone with it (2.2.5c). */
async function edit(work: Work<Contract>, { quotation, ...given }: Edited): Promise<void> {
  const { record } = work;
  const customer = await referred(work, Customer, record.customer!);
  const { obligations, paymentSchedule, collaborators, ...terms } = given;
  put(record, { ...terms, quotation: await quotationOf(work, quotation), approvedHash: null });
  await word(work, record, customer, { obligations, paymentSchedule, collaborators });
}

/** The quotation that a contract is made of, locked: nobody makes another of it. */
const quotationOf = async (work: Work, id: string | null | undefined) =>
  id == null ? id : findLocked(work, Quotation, id);

/** Puts what each party owes and what is paid when into a contract, and writes its whole text anew (2.2.5d). */
async function word(
  work: Work,
  contract: Contract,
  customer: Customer,
  { obligations, paymentSchedule, collaborators }: Parts,
): Promise<void> {
  const owed = await linesNow(work, contract, Obligation, obligations);
  const schedule = await linesNow(work, contract, Instalment, paymentSchedule);
  if (collaborators) await setCollaborators(work, contract, collaborators);
  contract.document = contractText(contract, customer, owed, schedule);
}
