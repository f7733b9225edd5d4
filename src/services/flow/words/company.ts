import { companyAt, type Company } from '../clocks/companyAt.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

/** What the company goes by as a step is taken: its settings and its calendar. */
export const company = ({ [connection]: em, now }: Pick<Work, typeof connection | 'now'>): Promise<Company> =>
  companyAt(em, now);
