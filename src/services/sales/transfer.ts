import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { Account } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';

/** Gives a record another owner, who must be a colleague with an account in use, and with them their department. */
export async function transfer(work: Work, { owner }: StepInput & { owner: string }): Promise<void> {
  const account = await find(work.em, Account, owner, work);
  if (account.kind !== 'EMPLOYEE' || account.state !== 'ACTIVE')
    throw badInput('The new owner must be an employee with an account in use.', '新负责人须为在用的员工账号。');
  const record: BusinessRecord = work.record;
  record.owner = ref(account);
  record.department = account.department;
}
