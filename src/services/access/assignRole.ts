import { Params } from '../../core/sql/params.js';
import type { Given, Told } from '../../core/process.js';
import { Account, Assignment, Grant, Role } from '../../entities/index.js';
import type { assignmentProcess } from '../../processes/access/assignment.js';
import { begin, find, linesOf, select, type Tell, type Work } from '../flow/words.js';
import { accessEffect } from './accessEffect.js';
import { lockHolders } from './lockHolders.js';

type Process = typeof assignmentProcess;

/** Gives an account a role, or proposes to, from a moment until another: of several at once each sees what the others gave (1.3.1, 3.2.4b). */
export async function assignRole(
  work: Work,
  { validFrom, validTo, ...given }: Given<Process, 'assignmentCreate' | 'assignmentPropose'>,
  tell: Tell<Told<Process, 'assignmentCreate' | 'assignmentPropose'>>,
): Promise<Assignment> {
  const role = await find(work, Role, given.role);
  const account = await find(work, Account, given.account);
  const params = new Params();
  await select(work, `select from role where id = ${params.add(role.id)} for share`, params);
  await lockHolders(work, [account.id]);
  const becomes = work.step.to === 'ACTIVE' ? await linesOf(work, role, Grant, 'role') : [];
  tell({ effect: await accessEffect(work, role, { was: [], becomes, accounts: [account.id] }) });
  return begin(work, Assignment, { role, account, validFrom: validFrom ?? work.now, validTo });
}
