import { Account, Role, type Assignment } from '../../entities/index.js';
import { referred } from '../flow/referred.js';
import type { Work } from '../flow/work.js';
import { giveRole } from './giveRole.js';

/** Lets an account hold the role that it was proposed for, not from before it was confirmed (1.3.1). */
export async function confirmAssignment(work: Work<Assignment>): Promise<void> {
  const { record, now } = work;
  const role = await referred(work, Role, record.role);
  const account = await referred(work, Account, record.account);
  await giveRole(work, role, account);
  if (record.validFrom < now) record.validFrom = now;
}
