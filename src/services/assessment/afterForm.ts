import { Account, Department } from '../../entities/index.js';
import { referTo, type Work } from '../flow/words.js';

/** What of a form is read for what follows from it. */
export interface FormRead {
  readonly form: string;
  readonly number: string;
  readonly owner: string;
  readonly department: string | null;
}

/** As what follows from a form is numbered and owned: after the form. */
export const afterForm = (work: Work, { number, owner, department }: FormRead) => ({
  number,
  customer: null,
  owner: referTo(work, Account, owner),
  department: department ? referTo(work, Department, department) : null,
});
