import { ref } from '@mikro-orm/core';
import { Account, type Customer } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';

/** Gives a customer another owner (2.2.1e). */
export async function transferCustomer(work: Work<Customer>, { owner }: StepInput & { owner: string }): Promise<void> {
  work.record.owner = ref(await find(work.em, Account, owner, work));
}
