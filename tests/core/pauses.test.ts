import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueOf, type Pause, type Term } from '../../src/core/pauses.js';
import { after, lastWorkingMoment, worked } from '../../src/core/workingTime.js';
import { at, calendar, calendars, ordered, shanghai, units } from './calendars.js';

const plain = calendar();
const term = (from: string, value: number, unit: Term['unit'], ...pauses: [string, string][]): Term => ({
  startedAt: at(from),
  value,
  unit,
  pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
});
const due = (...given: Parameters<typeof term>) => shanghai(dueOf(term(...given), plain));

describe('A clock with pauses', () => {
  it('spends its hours in working time outside of them, and loses none to lunch (3.4.1a)', () => {
    expect(due('2026-03-02 09:00', 4, 'HOURS', ['2026-03-02 11:00', '2026-03-02 14:00'])).toBe('2026-03-02 16:00');
    expect(due('2026-03-02 09:00', 4, 'HOURS', ['2026-03-02 12:10', '2026-03-02 12:50'])).toBe('2026-03-02 14:00');
    expect(due('2026-03-02 09:00', 4, 'HOURS', ['2026-03-02 10:00', '2026-03-03 10:00'])).toBe('2026-03-03 14:00');
  });

  it('moves workdays by the working time that was paused, to the end of a span (3.4.1a)', () => {
    expect(due('2026-03-02 09:00', 1, 'WORKDAYS', ['2026-03-02 10:00', '2026-03-02 11:00'])).toBe('2026-03-04 12:00');
    expect(due('2026-03-02 09:00', 1, 'WORKDAYS', ['2026-03-02 09:00', '2026-03-02 18:00'])).toBe('2026-03-04 18:00');
    expect(due('2026-03-02 09:00', 5, 'WORKDAYS', ['2026-03-06 18:00', '2026-03-09 09:00'])).toBe('2026-03-09 18:00');
  });

  it('moves days by the time that was paused, worked or not', () =>
    expect(due('2026-03-06 16:00', 7, 'DAYS', ['2026-03-07 09:00', '2026-03-08 10:30'])).toBe('2026-03-14 17:30'));

  it('is not moved by what comes when it is overdue, nor by two rests more than by their sum', () => {
    expect(due('2026-03-02 09:00', 2, 'HOURS', ['2026-03-02 14:00', '2026-03-05 14:00'])).toBe('2026-03-02 11:00');
    const two: [string, string][] = [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-02 14:00', '2026-03-02 15:00'],
    ];
    expect(due('2026-03-02 09:00', 1, 'WORKDAYS', ...two)).toBe('2026-03-04 12:00');
  });
});

describe('In any calendar', () => {
  /** A start and pauses after it, in order and apart. */
  const paused = ordered(7).map(([startedAt, ...rest]) => {
    const pauses = [0, 2, 4].map((at): Pause => ({ from: rest[at]!, to: rest[at + 1]! }));
    return { startedAt: startedAt!, pauses };
  });
  const values = fc.integer({ min: 1, max: 400 });
  const runs = { numRuns: 80 };

  it('a clock without pauses is due when its time is over, and one with pauses no earlier', () =>
    fc.assert(
      fc.property(calendars, paused, units, values, (by, { startedAt, pauses }, unit, value) => {
        const never = dueOf({ startedAt, value, unit, pauses: [] }, by);
        expect(never).toEqual(after(startedAt, value, unit, by));
        expect(dueOf({ startedAt, value, unit, pauses }, by).getTime()).toBeGreaterThanOrEqual(never.getTime());
      }),
      runs,
    ));

  it('hours are all worked outside of the pauses', () =>
    fc.assert(
      fc.property(calendars, paused, values, (by, { startedAt, pauses }, value) => {
        const due = dueOf({ startedAt, value, unit: 'HOURS', pauses }, by);
        const rested = pauses
          .filter(({ from }) => from < due)
          .map(({ from, to }) => worked(from, new Date(Math.min(+to, +due)), by));
        const spent = worked(startedAt, due, by) - rested.reduce((sum, one) => sum + one, 0);
        expect(spent).toBe(value * 3_600_000);
      }),
      runs,
    ));

  it('a longer pause is due no earlier, and workdays always end with a span', () =>
    fc.assert(
      fc.property(calendars, paused, units, values, (by, { startedAt, pauses }, unit, value) => {
        const [first, ...others] = pauses;
        const shorter = [{ from: first!.from, to: new Date((+first!.from + +first!.to) / 2) }, ...others];
        const due = dueOf({ startedAt, value, unit, pauses }, by);
        expect(due.getTime()).toBeGreaterThanOrEqual(dueOf({ startedAt, value, unit, pauses: shorter }, by).getTime());
        if (unit === 'WORKDAYS') expect(lastWorkingMoment(new Date(+due + 1), by)).toEqual(due);
      }),
      runs,
    ));
});
