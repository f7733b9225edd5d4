import type { Account } from '../../entities/index.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';
import { blocked } from '../flow/blocked.js';
import { hashPassword } from './passwords.js';
import { endSessions } from './sessions.js';

const neverSignsIn = {
  code: 'NEVER_SIGNS_IN',
  means: { en: 'Guicheng’s own account never signs in', zh: '系统账号不可登录' },
  clause: '3.2.4b',
  curable: false,
} as const;

/** Sets a new password for an account whose own is lost, and ends its sessions (3.2.4b). */
export async function resetPassword(
  work: Work<Account>,
  { newPassword }: StepInput & { newPassword: string },
): Promise<void> {
  const { em, record, now } = work;
  if (record.kind === 'SYSTEM') throw blocked(work, [neverSignsIn]);
  record.passwordHash = await hashPassword(newPassword);
  await endSessions(em, record.id, now);
}
