import type { EntityManager } from '@mikro-orm/postgresql';
import { addClockJobs } from './addClockJobs.js';
import { addDueJob } from './dueJob.js';

/** Adds the jobs that time itself brings by now, and answers with how many. */
export const addTimedJobs = async (em: EntityManager, now: Date): Promise<number> =>
  (await addDueJob(em, now)) + (await addClockJobs(em, now));
