import type { Account } from '../../entities/index.js';
import type { StepInput } from '../../schema/steps.js';
import type { Work } from '../flow/work.js';

/** Says where an account is mailed what it is told; without an address it is not (3.4.3a). */
export async function changeEmail(
  { record }: Work<Account>,
  { email }: StepInput & { email?: string | null },
): Promise<void> {
  record.email = email ?? null;
}
