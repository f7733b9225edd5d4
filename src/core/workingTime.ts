import { addDays, dayOf, daysLater } from './businessTime.js';
import type { Calendar } from './calendar.js';

/** In what a time is counted: calendar days, workdays, or working time in hours or minutes. */
export type Unit = 'DAYS' | 'WORKDAYS' | 'HOURS' | 'MINUTES';

export const hourMs = 3_600_000;
const milliseconds = { HOURS: hourMs, MINUTES: 60_000 } as const;

/** No company rests as long; whose calendar says so has none. */
const longestRest = 1000;

/** The working spans from a day on, forwards or backwards, day by day. */
function* spansFrom(start: string, step: 1 | -1, calendar: Calendar) {
  let rested = 0;
  for (let day = start; rested < longestRest; day = addDays(day, step)) {
    const spans = calendar.workOn(day);
    rested = spans.length ? 0 : rested + 1;
    yield* step > 0 ? spans : spans.toReversed();
  }
  throw new Error('The calendar has no working time.');
}

/** The milliseconds of working time between two moments; none where the second is not later. */
export function worked(from: Date, to: Date, calendar: Calendar): number {
  const [begin, end] = [from.getTime(), to.getTime()];
  let sum = 0;
  if (end > begin)
    for (const [starts, ends] of spansFrom(dayOf(from, calendar.zone), 1, calendar)) {
      if (starts >= end) break;
      sum += Math.max(0, Math.min(ends, end) - Math.max(starts, begin));
    }
  return sum;
}

/** The first moment at which so many milliseconds of working time have passed. */
export function afterWork(from: Date, budget: number, calendar: Calendar): Date {
  let left = budget;
  if (left > 0)
    for (const [starts, ends] of spansFrom(dayOf(from, calendar.zone), 1, calendar)) {
      const begin = Math.max(starts, from.getTime());
      if (ends - begin >= left) return new Date(begin + left);
      left -= Math.max(0, ends - begin);
    }
  return from;
}

/** The end of work on the n-th workday after the day of a moment. */
function afterWorkdays(from: Date, workdays: number, { zone, workOn }: Calendar): Date {
  let [day, rested] = [dayOf(from, zone), 0];
  for (let left = workdays; left > 0 && rested < longestRest; rested = workOn(day).length ? 0 : rested + 1) {
    day = addDays(day, 1);
    if (workOn(day).length) left -= 1;
  }
  const last = workOn(day).at(-1);
  if (!last) throw new Error('The calendar has no working time.');
  return new Date(last[1]);
}

/**
 * The moment so long after another: after DAYS the wall clock shows the same, WORKDAYS end with the work of the last
 * of them, HOURS and MINUTES pass in working time only.
 */
export function after(from: Date, value: number, unit: Unit, calendar: Calendar): Date {
  if (value <= 0) return from;
  if (unit === 'DAYS') return daysLater(from, value, calendar.zone);
  if (unit === 'WORKDAYS') return afterWorkdays(from, value, calendar);
  return afterWork(from, value * milliseconds[unit], calendar);
}

/** The last moment of working time that is not later than this one. */
export function lastWorkingMoment(at: Date, calendar: Calendar): Date {
  for (const [starts, ends] of spansFrom(dayOf(at, calendar.zone), -1, calendar))
    if (starts <= at.getTime()) return new Date(Math.min(ends, at.getTime()));
  return at;
}

/** The first moment of working time that is not earlier than this one. */
export function firstWorkingMoment(at: Date, calendar: Calendar): Date {
  for (const [starts, ends] of spansFrom(dayOf(at, calendar.zone), 1, calendar))
    if (ends >= at.getTime()) return new Date(Math.max(starts, at.getTime()));
  return at;
}

/** The end of the working span that a moment falls in, or of the next one. */
export function endOfSpan(at: Date, calendar: Calendar): Date {
  for (const [, ends] of spansFrom(dayOf(at, calendar.zone), 1, calendar))
    if (ends >= at.getTime()) return new Date(ends);
  return at;
}
