import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';

/** How many at once: the rest comes with the next round. */
const most = 500;

/**
 * Adds a job for each clock at which time must act by now, and answers with how many: none where one waits already,
 * and another where one was given up. What fell due first is done first: each job has a moment of its own.
 */
export async function addClockJobs(em: EntityManager, now: Date): Promise<number> {
  const params = new Params();
  const sql = `with due as (select c.id, 'clock ' || c.id as key from clock c
      where c.next_at <= ${params.moment(now)} and not exists (select from graphile_worker.jobs j
        where j.key = 'clock ' || c.id and j.attempts < j.max_attempts)
      order by c.next_at, c.id limit ${most})
    select count(graphile_worker.add_job('clock', json_build_object('clock', due.id::text), job_key => due.key,
        run_at => clock_timestamp()))::int as added
    from due`;
  const [found] = await run<{ added: number }>(em, sql, params);
  return found!.added;
}
