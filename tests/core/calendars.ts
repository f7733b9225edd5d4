import fc from 'fast-check';
import { calendarOf, weekdays, type Calendar, type WorkingHours } from '../../src/core/calendar.js';
import type { Unit } from '../../src/core/workingTime.js';

const hours: WorkingHours = {
  zone: 'Asia/Shanghai',
  spans: [
    ['09:00', '12:00'],
    ['13:00', '18:00'],
  ],
  week: ['MON', 'TUE', 'WED', 'THU', 'FRI'],
};

/** The company's calendar as it is by default, with these exceptions of its own. */
export const calendar = (exceptions: Record<string, boolean> = {}): Calendar =>
  calendarOf({ ...hours, exceptions: new Map(Object.entries(exceptions)) });

/** A moment as a wall clock in Shanghai shows it: `2026-02-14 18:00`, with seconds where there are some. */
export const shanghai = (moment: Date): string =>
  new Date(moment.getTime() + 28_800_000)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.\d+Z$/, '');

/** The moment at which a wall clock in Shanghai shows this. */
export const at = (shown: string): Date => new Date(`${shown.replace(' ', 'T')}:00+08:00`);

const second = 1000;
const [first, last] = [Date.UTC(2025, 11), Date.UTC(2026, 10)].map((moment) => moment / second) as [number, number];

/** Any second of a year whose holidays are known. */
export const moments = fc.integer({ min: first, max: last }).map((moment) => new Date(moment * second));

/** Moments in order. */
export const ordered = (count: number) =>
  fc.array(moments, { minLength: count, maxLength: count }).map((all) => all.sort((one, other) => +one - +other));

export const units = fc.constantFrom<Unit>('DAYS', 'WORKDAYS', 'HOURS', 'MINUTES');

const day = moments.map((moment) => moment.toISOString().slice(0, 10));
const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const spans = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 6 }).map((all) => {
  const times = all.slice(0, all.length - (all.length % 2)).sort((one, other) => one - other);
  return Array.from({ length: times.length / 2 }, (_, at) => [time(times[2 * at]!), time(times[2 * at + 1]!)] as const);
});

/** Any calendar that has some working time, with exceptions of its own. */
export const calendars = fc
  .record({
    spans,
    week: fc.subarray([...weekdays], { minLength: 1 }),
    exceptions: fc.array(fc.tuple(day, fc.boolean()), { maxLength: 60 }).map((all) => new Map(all)),
  })
  .map((chosen) => calendarOf({ zone: hours.zone, ...chosen }));
