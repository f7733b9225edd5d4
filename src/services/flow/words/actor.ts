import { ref } from '@mikro-orm/core';
import { Account } from '../../../entities/index.js';
import { connection } from '../connection.js';
import { referred } from './referred.js';
import type { Work } from '../step/work.js';

/** The account of whoever takes the step, which they know whatever they see of others. */
export const actor = (work: Pick<Work, typeof connection | 'viewer'>): Promise<Account> =>
  referred(work, Account, ref(work[connection].getReference(Account, work.viewer.account)));
