import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '../../../core/businessTime.js';
import { Params } from '../../../core/sql/params.js';
import { sha256 } from '../../../core/sha256.js';
import { run } from '../../../reads/run.js';
import { companyAt, type Company } from '../clocks/companyAt.js';
import type { Doing } from '../once.js';
import { recomputeDue } from './recomputeDue.js';

/** By what everything that runs is due and reminded of, and on which day it was last computed so. */
function markOf({ calendar, valueOf }: Company, now: Date): string {
  const { zone, spans, week, exceptions = [] } = calendar;
  const reminding = [
    valueOf('reminder.leadTimes.hours'),
    valueOf('reminder.acknowledgement.hours'),
    valueOf('reminder.retries.count'),
  ];
  return `${dayOf(now, zone)} ${sha256(JSON.stringify([zone, spans, week, [...exceptions], reminding]))}`;
}

const isComputed = (mark: string) =>
  `exists (select from platform_value where key = 'dueComputed' and value = ${mark})`;

/**
 * Adds the job that recomputes what is due, where the company's calendar is another than the last time, or the day
 * is: working hours come into force with a day, and a step may have begun before the calendar changed. Answers with
 * how many jobs it added.
 */
export async function addDueJob(em: EntityManager, now: Date): Promise<number> {
  const params = new Params();
  const mark = params.add(markOf(await companyAt(em, now), now));
  const sql = `select count(graphile_worker.add_job('recomputeDue', '{}', job_key => 'recomputeDue'))::int as added
    where not ${isComputed(mark)} and not exists (select from graphile_worker.jobs j
      where j.key = 'recomputeDue' and j.attempts < j.max_attempts)`;
  const [found] = await run<{ added: number }>(em, sql, params);
  return found!.added;
}

/** Recomputes when everything is due, and remembers by what it did (3.4.1a). */
export async function runDueJob(doing: Doing, now: Date): Promise<void> {
  const em = doing.em.fork() as EntityManager;
  const mark = markOf(await companyAt(em, now), now);
  await recomputeDue(doing, now);
  const params = new Params();
  const sql = `insert into platform_value (key, value) values ('dueComputed', ${params.add(mark)})
    on conflict (key) do update set value = excluded.value`;
  await run(em, sql, params);
}
