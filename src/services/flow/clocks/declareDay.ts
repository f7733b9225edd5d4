import { Params } from '../../../core/params.js';
import { CalendarDay } from '../../../entities/index.js';
import { run } from '../../../reads/run.js';
import type { CalendarDayFields } from '../../../schema/flow/inputs.js';
import { begin, type Work } from '../work.js';

/** Declares a day worked or off (3.4.1a); of two who declare at once, the second sees what the first declared. */
export async function declareDay(work: Work, { day, kind, reason }: CalendarDayFields): Promise<CalendarDay> {
  const params = new Params();
  await run(work.em, `select pg_advisory_xact_lock(hashtext('calendar_day ' || ${params.add(day)}))`, params);
  return begin(work, CalendarDay, { day, kind, reason });
}
