import { Account, Role, type Assignment } from '../../entities/index.js';
import type { Work } from '../flow/work.js';
import { giveRole } from './giveRole.js';

/** Lets an account hold the role that it was proposed for, not from before it was confirmed (1.3.1). */
export async function confirmAssignment(work: Work<Assignment>): Promise<void> {
  const { em, record, now } = work;
  const role = await em.findOneOrFail(Role, record.role.id);
  const account = await em.findOneOrFail(Account, record.account.id);
  await giveRole(work, role, account);
  if (record.validFrom < now) record.validFrom = now;
}
