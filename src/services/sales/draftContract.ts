import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Contract, Customer } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { ContractFields } from '../../schema/sales/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { wordContract } from './wordContract.js';

/** Begins a contract with a customer that the drafter can see, about what a quotation comes to unless said (2.2.5a). */
export async function draftContract(
  work: Work,
  { customer: id, amount, ...given }: ContractFields & { customer: string },
): Promise<Contract> {
  if (amount == null && !given.quotation)
    throw badInput('amount must not be empty without a quotation.', '未依报价单时 amount 不能为空。');
  const customer = await find(work.em, Customer, id, work);
  const none = { quotation: null, document: '', approvedHash: null, amendedBy: '0.00' };
  const contract = await begin(work, Contract, { customer: ref(customer), ...none } as never);
  await wordContract(work, contract, customer, amount == null ? given : { ...given, amount });
  return contract;
}
