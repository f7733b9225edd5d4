import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { momentsOf, type Reminding } from '../../src/core/reminders.js';
import { after, firstWorkingMoment, lastWorkingMoment, worked } from '../../src/core/workingTime.js';
import { at, calendar, calendars, moments, shanghai, units } from './calendars.js';

const usual: Reminding = { leadHours: [72, 24, 2], acknowledgementHours: 4, retries: 1 };
const shown = (started: string, due: string, reminding: Partial<Reminding> = {}, by = calendar()) =>
  momentsOf({ startedAt: at(started), dueAt: at(due) }, { ...usual, ...reminding }, by).map(
    ({ kind, at }) => `${kind} ${shanghai(at)}`,
  );

describe('Of what is due', () => {
  it('after the Spring Festival one is reminded on its eve, with the last working moment (3.4.3a)', () => {
    const started = at('2026-02-12 10:00');
    expect(shanghai(after(started, 3, 'WORKDAYS', calendar()))).toBe('2026-02-24 18:00');
    expect(shown('2026-02-12 10:00', '2026-02-24 18:00')).toEqual([
      'REMINDER 2026-02-14 18:00', // 72 and 24 hours before lie in the festival; Saturday the 14th is made up
      'REMINDER 2026-02-24 16:00',
      'ESCALATION 2026-02-24 18:00',
      'ESCALATION 2026-02-25 14:00',
    ]);
  });

  it('soon, no reminder comes before it began (3.4.3a)', () => {
    expect(shown('2026-03-03 09:00', '2026-03-03 18:00').slice(0, 1)).toEqual(['REMINDER 2026-03-03 16:00']);
    expect(shown('2026-03-03 16:00', '2026-03-03 17:00').slice(0, 1)).toEqual(['ESCALATION 2026-03-03 17:00']);
  });

  it('it is warned of once most of the time is used, unless that is too late (2.4.2d)', () => {
    const warned = (time: string) =>
      shown('2026-03-02 09:00', '2026-03-05 18:00', { leadHours: [24], retries: 0, warnAt: at(time) });
    const [reminded, overdue] = ['REMINDER 2026-03-04 18:00', 'ESCALATION 2026-03-05 18:00'];
    expect(warned('2026-03-04 10:00')).toEqual(['WARNING 2026-03-04 10:00', reminded, overdue]);
    expect(warned('2026-03-05 10:00')).toEqual([reminded, 'WARNING 2026-03-05 10:00', overdue]);
    expect(warned('2026-03-05 18:00')).toEqual([reminded, overdue]);
  });

  it('it goes up when due, and again after each time in which nobody answered at work (3.4.3d)', () =>
    expect(shown('2026-03-05 09:00', '2026-03-06 17:00', { leadHours: [], retries: 3 })).toEqual([
      'ESCALATION 2026-03-06 17:00',
      'ESCALATION 2026-03-09 12:00',
      'ESCALATION 2026-03-09 17:00',
      'ESCALATION 2026-03-10 12:00',
    ]));

  it('in the night or on a day off, it goes up when people are back at work (3.4.3d)', () => {
    const overdue = (due: string) => shown('2026-02-02 09:00', due, { leadHours: [] });
    expect(overdue('2026-02-14 23:59')).toEqual(['ESCALATION 2026-02-24 09:00', 'ESCALATION 2026-02-24 14:00']);
    expect(overdue('2026-02-28 12:30')).toEqual(['ESCALATION 2026-02-28 13:00', 'ESCALATION 2026-02-28 17:00']);
    expect(overdue('2026-03-01 10:00')).toEqual(['ESCALATION 2026-03-02 09:00', 'ESCALATION 2026-03-02 14:00']);
  });

  it('one may be reminded days before as well, once at a time, and it may expire instead (3.4.3a)', () =>
    expect(shown('2026-03-01 09:00', '2026-03-20 18:00', { leadDays: 3, expires: true })).toEqual([
      'REMINDER 2026-03-17 18:00',
      'REMINDER 2026-03-19 18:00',
      'REMINDER 2026-03-20 16:00',
      'EXPIRY 2026-03-20 18:00',
    ]));
});

it('in any calendar reminders are in working time, after the start and before it is due, each once', () =>
  fc.assert(
    fc.property(calendars, moments, units, fc.integer({ min: 1, max: 30 }), (by, startedAt, unit, value) => {
      const dueAt = after(startedAt, value, unit, by);
      const all = momentsOf({ startedAt, dueAt }, usual, by);
      expect(all.map(({ at }) => +at)).toEqual(all.map(({ at }) => +at).sort((one, other) => one - other));
      const reminders = all.filter(({ kind }) => kind === 'REMINDER').map(({ at }) => at);
      expect(new Set(reminders.map(Number)).size).toBe(reminders.length);
      for (const at of reminders) {
        expect([at > startedAt, at < dueAt, +lastWorkingMoment(at, by) === +at]).toEqual([true, true, true]);
      }
      const [due, again] = all.filter(({ kind }) => kind === 'ESCALATION').map(({ at }) => at);
      expect([due, worked(due!, again!, by)]).toEqual([firstWorkingMoment(dueAt, by), 4 * 3_600_000]);
    }),
    { numRuns: 80 },
  ));
