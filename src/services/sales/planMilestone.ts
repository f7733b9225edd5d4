import { Milestone } from '../../entities/index.js';
import type { Fields } from '../../schema/inputFor.js';
import { beginAmong, type Work } from '../flow/work.js';

/** Plans a point in the progress of the order (2.2.6e). */
export const planMilestone = (
  work: Work,
  { name, plannedOn }: Fields<Milestone, 'name' | 'plannedOn'> & { order: string },
): Promise<Milestone> => beginAmong(work, Milestone, { name, plannedOn, reachedOn: null });
