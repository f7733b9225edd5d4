import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Account, Department, type Ticket } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Receiver } from '../../schema/support/inputs.js';
import { transfer } from '../flow/transfer.js';
import type { Work } from '../flow/work.js';
import { takeVisitsAlong } from './fieldVisits.js';

/** Gives a ticket to somebody, or lays it into the queue of a department whose people take it (2.4.2a). */
export async function assignTicket(work: Work<Ticket>, { owner, department }: Receiver): Promise<void> {
  if (!owner === !department)
    throw badInput('Say either who answers for it or in which queue it lies.', '请指定负责人或受理部门之一。');
  if (owner) {
    const { kind, state } = await find(work.em, Account, owner, work);
    if (kind !== 'EMPLOYEE' || state !== 'ACTIVE')
      throw badInput('The new owner must be an employee with an account in use.', '新负责人须为在用的员工账号。');
    await transfer(work as Work, { owner });
  } else work.record.department = ref(await find(work.em, Department, department!, work));
  await takeVisitsAlong(work);
}

/** From now on whoever acts answers for the ticket, and their department (2.4.1c). */
export async function takeTicket(work: Work<Ticket>): Promise<void> {
  const { em, viewer, record } = work;
  const [department] = viewer.departments;
  record.owner = ref(em.getReference(Account, viewer.account));
  record.department = department ? ref(em.getReference(Department, department)) : null;
  await takeVisitsAlong(work);
}
