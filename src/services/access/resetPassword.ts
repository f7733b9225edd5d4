import type { Account } from '../../entities/index.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { hashPassword } from './passwords.js';
import { endSessions } from './sessions.js';

/** Sets a new password for an account whose own is lost, and ends its sessions (3.2.4b). */
export async function resetPassword(
  { em, record, now }: Work<Account>,
  { newPassword }: StepInput & { newPassword: string },
): Promise<void> {
  record.passwordGiven = true;
  record.passwordHash = await hashPassword(newPassword);
  await endSessions(em, record.id, now);
}
