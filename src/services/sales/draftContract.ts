import { ref } from '@mikro-orm/core';
import { Contract, Customer } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { ContractFields } from '../../schema/sales/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { wordContract } from './wordContract.js';

/** Begins a contract with a customer that the drafter can see (2.2.5a). */
export async function draftContract(
  work: Work,
  { customer: id, ...given }: ContractFields & { customer: string },
): Promise<Contract> {
  const customer = await find(work.em, Customer, id, work);
  const contract = await begin(work, Contract, {
    customer: ref(customer),
    document: '',
    approvedHash: null,
    amendedBy: '0.00',
  });
  await wordContract(work, contract, customer, given);
  return contract;
}
