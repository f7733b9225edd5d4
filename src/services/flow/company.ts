import { companyAt, type Company } from './clocks/companyAt.js';
import type { Work } from './work.js';

/** What the company goes by as a step is taken: its settings and its calendar. */
export const company = ({ em, now }: Pick<Work, 'em' | 'now'>): Promise<Company> => companyAt(em, now);
