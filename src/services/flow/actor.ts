import { ref } from '@mikro-orm/core';
import { Account } from '../../entities/index.js';
import { referred } from './referred.js';
import type { Work } from './work.js';

/** The account of whoever takes the step, which they know whatever they see of others. */
export const actor = (work: Pick<Work, 'em' | 'viewer'>): Promise<Account> =>
  referred(work, Account, ref(work.em.getReference(Account, work.viewer.account)));
