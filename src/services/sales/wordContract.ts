import { ref } from '@mikro-orm/core';
import { Instalment, Obligation, Quotation } from '../../entities/index.js';
import type { Customer, Contract } from '../../entities/index.js';
import type { ContractFields, InstalmentLine, ObligationLine } from '../../schema/sales/inputs.js';
import { findLocked } from '../flow/findLocked.js';
import { setCollaborators } from '../flow/setCollaborators.js';
import { linesOf, replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { add, beginWithin, type Work } from '../flow/work.js';
import { contractText } from './contractText.js';

/** Puts terms, obligations and payment schedule into a contract and writes its whole text anew (2.2.5d). */
export async function wordContract(
  work: Work,
  contract: Contract,
  customer: Customer,
  given: Partial<ContractFields>,
): Promise<void> {
  const { obligations, paymentSchedule, collaborators, quotation, ...terms } = given;
  put(contract, terms);
  if (quotation !== undefined) {
    const accepted = quotation ? await findLocked(work, Quotation, quotation) : null; // nobody makes another of it
    contract.quotation = accepted && ref(accepted);
    if (accepted) contract.amount ??= accepted.total;
  }

  const owed = obligations
    ? await replaceLines<Obligation, ObligationLine>(work, contract, obligations, {
        type: Obligation,
        by: 'contract',
        make: (line, place) => beginWithin(work, contract, place, Obligation, { ...line, contract: ref(contract) }),
      })
    : await linesOf(work, contract, Obligation, 'contract');
  const schedule = paymentSchedule
    ? await replaceLines<Instalment, InstalmentLine>(work, contract, paymentSchedule, {
        type: Instalment,
        by: 'contract',
        make: (line) => add(work, Instalment, { ...line, contract: ref(contract) }),
      })
    : await linesOf(work, contract, Instalment, 'contract');
  if (collaborators) await setCollaborators(work, contract, collaborators);

  contract.document = contractText(contract, customer, owed, schedule);
}
