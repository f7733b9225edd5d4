import type { Account } from '../../entities/index.js';
import { select, type Work } from '../flow/words.js';
import { hashPassword } from './passwords.js';
import { refuseWeak } from './refuseWeak.js';

/** The hash of a password that is to be an account's, given in this field of the input; a weak one is refused (3.2.4b). */
export async function newPassword(
  work: Work,
  field: string,
  password: string,
  { login, name }: Pick<Account, 'login' | 'name'>,
): Promise<string> {
  const companies = await select<{ name: string }>(work, 'select name from department where parent_id is null');
  refuseWeak(field, password, [login, name, ...companies.map((company) => company.name)]);
  return hashPassword(password);
}
