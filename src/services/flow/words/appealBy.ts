import { after } from '../../../core/workingTime.js';
import { companyAt } from '../clocks/companyAt.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

/** By when whoever is told something now may appeal against it (4.1.3b). */
export async function appealBy({ [connection]: em, now }: Pick<Work, typeof connection | 'now'>): Promise<Date> {
  const { valueOf, calendar } = await companyAt(em, now);
  return after(now, valueOf('appeal.filing.workdays'), 'WORKDAYS', calendar);
}
