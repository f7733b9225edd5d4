import { Account, Role, type Assignment } from '../../entities/index.js';
import type { Work } from '../flow/work.js';
import { giveRole } from './giveRole.js';
import { blocked } from '../flow/blocked.js';

const expired = {
  code: 'PROPOSAL_EXPIRED',
  means: { en: 'The time for which the role was proposed is over', zh: '提议的任期已过' },
  clause: '3.2.4b',
  curable: false,
} as const;

/** Lets an account hold the role that it was proposed for, not from before it was confirmed (1.3.1). */
export async function confirmAssignment(work: Work<Assignment>): Promise<void> {
  const { em, record, now } = work;
  if (record.validTo && record.validTo <= now) throw blocked(work, [expired]);
  const role = await em.findOneOrFail(Role, record.role.id);
  const account = await em.findOneOrFail(Account, record.account.id);
  await giveRole(work, role, account);
  if (record.validFrom < now) record.validFrom = now;
}
