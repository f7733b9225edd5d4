import { ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Account, Department } from '../../entities/index.js';

/** What of a form is read for what follows from it. */
export interface FormRead {
  readonly form: string;
  readonly number: string;
  readonly owner: string;
  readonly department: string | null;
}

/** As what follows from a form is numbered and owned: after the form. */
export const afterForm = (em: EntityManager, { number, owner, department }: FormRead) => ({
  ...{ number, customer: null, owner: ref(em.getReference(Account, owner)) },
  department: department ? ref(em.getReference(Department, department)) : null,
});
