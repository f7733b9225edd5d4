import type { Given } from '../../core/process.js';
import { Account, Customer, Employee } from '../../entities/index.js';
import type { accountProcess } from '../../processes/access/account.js';
import { begin, findOptional, itself, type Work } from '../flow/words.js';
import { newPassword } from './newPassword.js';

/** Opens an account, which owns itself and belongs to its employee's department (1.2c). */
export async function openAccount(
  work: Work,
  { firstPassword, ...given }: Given<typeof accountProcess, 'accountOpen'>,
): Promise<Account> {
  const employee = await findOptional(work, Employee, given.employee);
  const customer = await findOptional(work, Customer, given.customer);
  const account = await begin(work, Account, {
    ...given,
    employee,
    customer,
    department: employee?.department ?? customer?.department,
    passwordHash: firstPassword ? await newPassword(work, 'firstPassword', firstPassword, given) : null,
    passwordGiven: Boolean(firstPassword),
  });
  account.owner = itself(work, account);
  return account;
}
