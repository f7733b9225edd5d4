import { badInput } from '../../core/refusal.js';
import type { Account } from '../../entities/index.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { hashPassword, passwordFits } from './passwords.js';
import { endSessions } from './sessions.js';

type Given = StepInput & { oldPassword: string; newPassword: string };

/** Changes the password of whoever knows the old one, and ends the account's other sessions; from now on nobody else knows it (3.2.4b). */
export async function changePassword(
  { em, record, now, session }: Work<Account>,
  { oldPassword, newPassword }: Given,
): Promise<void> {
  if (!(await passwordFits(record.passwordHash, oldPassword)))
    throw badInput('The old password is wrong.', '原密码错误。');
  if (newPassword === oldPassword) throw badInput('The new password is the old one.', '新密码不得与原密码相同。');
  record.passwordGiven = false;
  record.passwordHash = await hashPassword(newPassword);
  await endSessions(em, record.id, now, session);
}
