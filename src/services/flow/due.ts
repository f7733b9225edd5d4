import { calendarOf } from '../../core/calendar.js';
import { after } from '../../core/workingTime.js';
import type { Process } from '../../core/process.js';
import { settings, timeZone } from '../../settings/index.js';

const calendar = calendarOf({
  zone: timeZone,
  spans: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
  week: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
});

/** When a record that enters a state is due: a limit begins here, goes on, or has ended. */
export function dueOn(process: Process, state: string, now: Date, before: Date | null): Date | null {
  const limits = process.limits ?? [];
  const begins = limits.find(({ from }) => from.includes(state));
  if (begins?.setting && !begins.pick)
    return after(now, settings[begins.setting].value as number, 'WORKDAYS', calendar);
  const ended = limits.some(({ until }) => until.includes(state));
  return ended ? null : before;
}
