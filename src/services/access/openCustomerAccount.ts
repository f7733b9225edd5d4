import type { Account } from '../../entities/index.js';
import type { CustomerAccountFields } from '../../schema/access/inputs.js';
import type { Work } from '../flow/work.js';
import { openAccount } from './openAccount.js';

/** Opens an account for a person of a customer that whoever acts can see (2.2.1e). */
export const openCustomerAccount = (work: Work, given: CustomerAccountFields): Promise<Account> =>
  openAccount(work, { ...given, kind: 'CUSTOMER', employee: null });
