import { Customer, type Contract } from '../../entities/index.js';
import type { ContractFields } from '../../schema/sales/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import { referred } from '../flow/referred.js';
import type { Work } from '../flow/work.js';
import { wordContract } from './wordContract.js';

/** Changes what a contract says; an approval of what it said before is gone with it (2.2.5c). */
export async function editContract(work: Work<Contract>, given: StepInput & Partial<ContractFields>): Promise<void> {
  const { record } = work;
  const customer = await referred(work, Customer, record.customer!);
  record.approvedHash = null;
  await wordContract(work, record, customer, given);
}
