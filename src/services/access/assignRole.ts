import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Account, Assignment, Role } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { AssignmentFields } from '../../schema/access/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { giveRole } from './giveRole.js';

/** Gives an account a role, or proposes to, from a moment until another (1.3.1, 3.2.4b). */
export async function assignRole(work: Work, given: AssignmentFields): Promise<Assignment> {
  const { em, now } = work;
  const validFrom = given.validFrom ? new Date(given.validFrom) : now;
  const validTo = given.validTo ? new Date(given.validTo) : null;
  if (validTo && validTo <= validFrom) throw badInput('validTo must be after validFrom.', 'validTo 须晚于 validFrom。');
  const role = await find(em, Role, given.role, work);
  const account = await find(em, Account, given.account, work);
  await giveRole(work, role, account);
  return begin(work, Assignment, { role: ref(role), account: ref(account), validFrom, validTo });
}
