import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { dayOf, endOfDay, momentAt } from '../../src/core/businessTime.js';
import { calendarOf } from '../../src/core/calendar.js';
import { after, lastWorkingMoment, worked } from '../../src/core/workingTime.js';
import { at, calendar, calendars, moments, ordered, shanghai, units } from './calendars.js';

const hour = 3_600_000;
const plain = calendar();
const afterFrom = (from: string, value: number, unit: Parameters<typeof after>[2], by = plain) =>
  shanghai(after(at(from), value, unit, by));

describe('The calendar', () => {
  it('has public holidays off and makes up for them, unless the company decides otherwise (3.4.1a)', () => {
    const own = calendar({ '2026-02-14': false, '2026-02-15': true, '2026-03-04': false, '2027-02-08': false });
    const days = ['2026-02-13', '2026-02-14', '2026-02-15', '2026-02-16', '2026-03-04', '2026-03-07', '2027-02-08'];
    expect(days.map(plain.isWorkday)).toEqual([true, true, false, false, true, false, true]);
    expect(days.map(own.isWorkday)).toEqual([true, false, true, false, false, false, false]);
  });

  it('follows the week that the company works (3.4.1a)', () => {
    const tuesdays = calendarOf({ ...plain, week: ['TUE', 'SAT'] });
    const days = ['2026-03-02', '2026-03-03', '2026-03-07', '2026-02-17', '2026-02-14', '2026-02-28'];
    expect(days.map(tuesdays.isWorkday)).toEqual([false, true, true, false, true, true]);
  });

  it('knows the day wherever the server stands', () => {
    const script = `import { calendarOf } from './src/core/calendar.ts';
      const { isWorkday } = calendarOf({ zone: 'Asia/Shanghai', spans: [], week: ['MON', 'TUE', 'WED', 'THU', 'FRI'] });
      console.log(['2026-02-14', '2026-02-16', '2026-03-07', '2026-10-10', '2027-01-01'].map(isWorkday).join());`;
    const run = (TZ: string) =>
      execFileSync(
        process.execPath,
        ['--import', './tests/support/register.mjs', '--input-type=module', '-e', script],
        {
          env: { ...process.env, NODE_OPTIONS: '', TZ },
        },
      );
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati'])
      expect(String(run(zone)).trim()).toBe('true,false,false,true,true');
  });
});

describe('Working time', () => {
  it.each([
    ['2026-03-02 11:00', 2, '2026-03-02 14:00'], // lunch does not count
    ['2026-03-02 11:00', 1, '2026-03-02 12:00'],
    ['2026-03-02 12:30', 1, '2026-03-02 14:00'],
    ['2026-03-02 17:00', 1, '2026-03-02 18:00'],
    ['2026-03-02 17:00', 2, '2026-03-03 10:00'],
    ['2026-03-06 20:00', 8, '2026-03-09 18:00'], // over the weekend
    ['2026-02-13 17:00', 2, '2026-02-14 10:00'], // to a make-up Saturday
    ['2026-02-14 17:00', 9, '2026-02-24 18:00'], // over the Spring Festival
    ['2026-03-02 08:00', 24, '2026-03-04 18:00'],
  ])('from %s on, %i hours last until %s (3.4.1a)', (from, hours, until) => {
    expect(afterFrom(from, hours, 'HOURS')).toBe(until);
    expect(afterFrom(from, hours * 60, 'MINUTES')).toBe(until);
    expect(worked(at(from), at(until), plain)).toBe(hours * hour);
  });

  it('of five minutes ends within the span or in the next one', () => {
    expect(afterFrom('2026-03-02 11:58', 5, 'MINUTES')).toBe('2026-03-02 13:03');
    expect(afterFrom('2026-03-06 18:00', 5, 'MINUTES')).toBe('2026-03-09 09:05');
  });

  it.each([
    ['2026-03-02 09:00', 1, '2026-03-03 18:00'],
    ['2026-03-02 23:59', 1, '2026-03-03 18:00'],
    ['2026-03-07 12:00', 1, '2026-03-09 18:00'],
    ['2026-02-12 10:00', 2, '2026-02-14 18:00'], // the make-up Saturday is one
    ['2026-02-12 10:00', 3, '2026-02-24 18:00'], // the Spring Festival is none
    ['2026-09-29 23:30', 5, '2026-10-12 18:00'],
  ])('from %s on, %i workdays last until %s (3.4.1a)', (from, days, until) =>
    expect(afterFrom(from, days, 'WORKDAYS')).toBe(until),
  );

  it('counts days by the calendar on the wall, not by work', () => {
    expect(afterFrom('2026-02-13 16:20', 7, 'DAYS')).toBe('2026-02-20 16:20');
    expect(shanghai(endOfDay('2026-02-20', 'Asia/Shanghai'))).toBe('2026-02-20 23:59:59');
  });

  it('is 23 hours and yet one day where the clocks are set forward', () => {
    const berlin = calendarOf({ ...plain, zone: 'Europe/Berlin', spans: [['00:00', '24:00']], week: ['SUN'] });
    const from = momentAt('2026-03-28', '12:00', 'Europe/Berlin');
    expect(after(from, 1, 'DAYS', berlin).getTime() - from.getTime()).toBe(23 * hour);
    expect(worked(from, after(from, 2, 'DAYS', berlin), berlin)).toBe(23 * hour);
  });

  it('has no end where a company never works', () => {
    const idle = calendarOf({ ...plain, week: [], spans: [] });
    for (const unit of ['WORKDAYS', 'HOURS'] as const)
      expect(() => after(at('2026-03-02 09:00'), 1, unit, idle)).toThrow('The calendar has no working time.');
  });
});

describe('The last working moment', () => {
  it.each([
    ['2026-03-02 10:00', '2026-03-02 10:00'],
    ['2026-03-02 09:00', '2026-03-02 09:00'],
    ['2026-03-02 12:30', '2026-03-02 12:00'],
    ['2026-03-02 08:59', '2026-02-28 18:00'], // a make-up Saturday
    ['2026-02-21 18:00', '2026-02-14 18:00'], // the eve of the festival that was worked
  ])('at or before %s is %s', (moment, last) => expect(shanghai(lastWorkingMoment(at(moment), plain))).toBe(last));
});

describe('In any calendar', () => {
  const values = fc.integer({ min: 1, max: 60 });
  const holds = (property: fc.IProperty<never>, numRuns = 150) => fc.assert(property as never, { numRuns });

  it('time adds up: so long and then so long is as long as both together', () =>
    holds(
      fc.property(calendars, moments, units, values, values, (by, from, unit, one, other) =>
        expect(after(after(from, one, unit, by), other, unit, by)).toEqual(after(from, one + other, unit, by)),
      ) as never,
    ));

  it('what begins later ends no earlier, and longer is later', () =>
    holds(
      fc.property(calendars, ordered(2), units, values, (by, [early, late], unit, value) => {
        const [ends, endsLate] = [after(early!, value, unit, by), after(late!, value, unit, by)];
        expect(ends.getTime()).toBeLessThanOrEqual(endsLate.getTime());
        expect(ends.getTime()).toBeGreaterThan(early!.getTime());
        expect(after(early!, value + 1, unit, by).getTime()).toBeGreaterThan(ends.getTime());
      }) as never,
    ));

  it('what was worked is what was to be worked, and ends in working time', () =>
    holds(
      fc.property(calendars, moments, values, (by, from, hours) => {
        const until = after(from, hours, 'HOURS', by);
        expect(worked(from, until, by)).toBe(hours * hour);
        expect(lastWorkingMoment(until, by)).toEqual(until);
        expect(worked(from, new Date(until.getTime() - 1), by)).toBe(hours * hour - 1);
      }) as never,
    ));

  it('work adds up over any division, and none is done after the last working moment', () =>
    holds(
      fc.property(calendars, ordered(3), (by, [one, two, three]) => {
        expect(worked(one!, two!, by) + worked(two!, three!, by)).toBe(worked(one!, three!, by));
        const last = lastWorkingMoment(three!, by);
        expect(last.getTime()).toBeLessThanOrEqual(three!.getTime());
        expect(worked(last, three!, by)).toBe(0);
      }) as never,
      60,
    ));

  it('workdays end with the work of the n-th workday after', () =>
    holds(
      fc.property(calendars, moments, values, (by, from, value) => {
        const day = dayOf(after(from, value, 'WORKDAYS', by), by.zone);
        let count = 0;
        for (let next = dayOf(from, by.zone); next < day;) {
          next = dayOf(new Date(Date.parse(`${next}T00:00:00Z`) + 24 * hour), 'UTC');
          if (by.isWorkday(next)) count += 1;
        }
        expect([count, by.isWorkday(day)]).toEqual([value, true]);
        expect(after(from, value, 'WORKDAYS', by).getTime()).toBe(by.workOn(day).at(-1)![1]);
      }) as never,
    ));
});
