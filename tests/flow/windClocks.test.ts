import { describe, expect, it } from '@jest/globals';
import type { Limit } from '../../src/core/limit.js';
import { momentsOf } from '../../src/core/reminders.js';
import { Contract } from '../../src/entities/index.js';
import type { Company } from '../../src/services/flow/clocks/companyAt.js';
import { windClocks, type Ticking, type Wound } from '../../src/services/flow/clocks/windClocks.js';
import { settings } from '../../src/settings/index.js';
import { at, calendar, shanghai } from '../core/calendars.js';

const company = { calendar: calendar(), valueOf: (key: keyof typeof settings) => settings[key].value } as Company;
const base = { clause: '2.2.5', from: ['A'], until: ['C'] } as const;
const limit = (given: object) => ({ ...base, ...given }) as unknown as Limit;
const answer = limit({ setting: 'ticket.assessment.hours' });
const signing = limit({ setting: 'contract.signing.workdays', from: ['A', 'B'], paused: ['HOLD'] });

/** A record that walks as it is told, and its clocks. */
function walking(limits: readonly Limit[], fields: object = {}) {
  const record = { state: '', ...fields } as unknown as Contract;
  let [clocks, loads] = [[] as (Wound & { id: string })[], 0];
  const step = async (now: string, to?: string, change: object = {}, name = 'move') => {
    Object.assign(record, change, to ? { state: to } : {});
    const process = { entity: Contract, limits } as never;
    const stand = { process, record, step: name, moved: to !== undefined, now: at(now) };
    const ticking = clocks.filter(({ doneAt }) => !doneAt) as Ticking[];
    const { changed, dueAt } = await windClocks(stand, ticking, async () => {
      loads += 1;
      return company;
    });
    const turned = new Map(changed.map((clock) => [clock.id, clock]));
    const started = changed
      .filter(({ id }) => !id)
      .map((clock, index) => ({ ...clock, id: `${clocks.length + index}` }));
    clocks = [...clocks.map((clock) => ({ ...(turned.get(clock.id) ?? clock), id: clock.id })), ...started];
    return dueAt && shanghai(dueAt);
  };
  const told = () =>
    clocks.map(
      ({ limit, value, pausedAt, doneAt }) =>
        `${limit.split('.')[1] ?? limit} ${value} ${doneAt ? 'ended' : pausedAt ? 'rests' : 'runs'}`,
    );
  return { step, told, clocks: () => clocks, loads: () => loads };
}

describe('A clock', () => {
  it('runs from its first states until it ends, and the record is due with the earliest of them (3.4.3d)', async () => {
    const { step, told, loads } = walking([answer, signing]);
    expect(await step('2026-03-02 09:00', 'A')).toBe('2026-03-02 14:00');
    expect(told()).toEqual(['assessment 4 runs', 'signing 5 runs']);
    expect(await step('2026-03-02 10:00', 'X')).toBe('2026-03-02 14:00');
    expect(await step('2026-03-02 11:00', 'C')).toBe(null);
    expect(told()).toEqual(['assessment 4 ended', 'signing 5 ended']);
    expect(loads()).toBe(2); // both at once: in a transaction the company is asked once
  });

  it('is not started again where it runs, but where it had ended (3.4.3d)', async () => {
    const { step, told } = walking([signing]);
    await step('2026-03-02 09:00', 'A');
    expect(await step('2026-03-03 09:00', 'B')).toBe('2026-03-09 18:00');
    expect(await step('2026-03-04 09:00', 'A')).toBe('2026-03-09 18:00');
    await step('2026-03-05 09:00', 'C');
    expect(await step('2026-03-05 10:00', 'B')).toBe('2026-03-12 18:00');
    expect(told()).toEqual(['signing 5 ended', 'signing 5 runs']);
  });

  it('stands still where it is paused: the record is not due by it, and later by the working time (3.4.3d)', async () => {
    const { step, clocks, told } = walking([signing]);
    await step('2026-03-02 09:00', 'A');
    expect(await step('2026-03-03 09:00', 'HOLD')).toBe(null);
    expect(await step('2026-03-03 15:00')).toBe(null); // an edit meanwhile
    expect(told()).toEqual(['signing 5 rests']);
    expect(clocks()[0]!.nextAt).toBe(null);
    expect(await step('2026-03-04 18:00', 'A')).toBe('2026-03-11 18:00');
    expect(clocks()[0]!.pauses).toEqual([{ from: at('2026-03-03 09:00'), to: at('2026-03-04 18:00') }]);
    expect(shanghai(clocks()[0]!.nextAt!)).toBe('2026-03-06 18:00'); // 72 hours before lies on Sunday
  });

  it('that is paused may end, and what ends is due no more (3.4.3d)', async () => {
    const { step, clocks } = walking([signing]);
    await step('2026-03-02 09:00', 'A');
    await step('2026-03-03 09:00', 'HOLD');
    expect(await step('2026-03-03 10:00', 'C')).toBe(null);
    expect(clocks()).toMatchObject([{ doneAt: at('2026-03-03 10:00'), pausedAt: null, nextAt: null, pauses: [{}] }]);
  });

  it('picks its time by how grave the record is, the gravest first (2.2.6g)', async () => {
    const bySeverity = limit({ setting: 'orderIssue.solutionBySeverity.workdays', pick: 'confidentiality' });
    const due = async (confidentiality: string) =>
      walking([bySeverity], { confidentiality }).step('2026-03-02 09:00', 'A');
    expect([await due('INTERNAL'), await due('CONFIDENTIAL')]).toEqual(['2026-03-03 18:00', '2026-03-04 18:00']);
  });

  it('on a day is due at its end, follows it where it is put off, and waits until there is one (2.2.3a)', async () => {
    const { step, told, loads } = walking([limit({ on: 'agreedOn' })], { agreedOn: null });
    expect(await step('2026-03-02 09:00', 'A')).toBe(null);
    expect(await step('2026-03-02 10:00', undefined, { agreedOn: '2026-03-10' })).toBe('2026-03-10 23:59:59');
    expect(await step('2026-03-02 11:00', 'B')).toBe('2026-03-10 23:59:59');
    expect(loads()).toBe(1);
    expect(await step('2026-03-02 12:00', undefined, { agreedOn: '2026-03-12' })).toBe('2026-03-12 23:59:59');
    expect(await step('2026-03-02 13:00', undefined, { agreedOn: null })).toBe(null);
    expect(told()).toEqual(['agreedOn null ended']);
  });

  it('runs only for records with one of the values that its limit is for (3.4.3d)', async () => {
    const secret = limit({ setting: 'ticket.assessment.hours', where: { confidentiality: ['CONFIDENTIAL'] } });
    const [open, closed] = ['INTERNAL', 'CONFIDENTIAL'].map((confidentiality) =>
      walking([secret], { confidentiality }),
    );
    expect(await open!.step('2026-03-02 09:00', 'A')).toBe(null);
    expect(await closed!.step('2026-03-02 09:00', 'A')).toBe('2026-03-02 14:00');
  });

  it('begins anew with a step that its limit names, in its first states only (3.4.3d)', async () => {
    const { step, told } = walking([limit({ setting: 'ticket.assessment.hours', again: ['tell'], paused: ['HOLD'] })]);
    await step('2026-03-02 09:00', 'A');
    expect(await step('2026-03-02 10:00', undefined, {}, 'edit')).toBe('2026-03-02 14:00');
    expect(await step('2026-03-02 11:00', undefined, {}, 'tell')).toBe('2026-03-02 16:00');
    expect(told()).toEqual(['assessment 4 ended', 'assessment 4 runs']);
    await step('2026-03-02 13:00', 'HOLD');
    expect(await step('2026-03-02 14:00', undefined, {}, 'tell')).toBe(null);
    expect(told()).toEqual(['assessment 4 ended', 'assessment 4 rests']);
  });

  it('of a limit that the process no longer has ends with the next step', async () => {
    const { step, clocks } = walking([signing]);
    await step('2026-03-02 09:00', 'A');
    const ticking = clocks().map((clock) => ({ ...clock, limit: 'loan.term.days' }));
    const stand = {
      process: { entity: Contract, limits: [] } as never,
      record: { state: 'A' } as never,
      step: 'move',
      moved: false,
      now: at('2026-03-03 09:00'),
    };
    const { changed, dueAt } = await windClocks(stand, ticking, async () => company);
    expect([changed.map(({ doneAt }) => doneAt), dueAt]).toEqual([[at('2026-03-03 09:00')], null]);
  });
});

it('What is due knows the next moment at which time must act on it (3.4.3a)', async () => {
  const expiring = limit({ on: 'agreedOn', takes: 'expire', remind: 'loan.reminder.daysBefore' });
  const { step, clocks } = walking([expiring], { agreedOn: '2026-03-20' });
  await step('2026-03-02 09:00', 'A');
  expect(shanghai(clocks()[0]!.nextAt!)).toBe('2026-03-17 18:00');
  const reminding = { leadHours: [72, 24, 2], leadDays: 2, acknowledgementHours: 4, retries: 3, expires: true };
  const [first, ...others] = momentsOf(clocks()[0]!, reminding, company.calendar);
  expect(first!.at).toEqual(clocks()[0]!.nextAt);
  expect(others.map(({ kind, at }) => `${kind} ${shanghai(at)}`)).toEqual([
    'REMINDER 2026-03-18 18:00',
    'REMINDER 2026-03-19 18:00',
    'REMINDER 2026-03-20 18:00',
    'EXPIRY 2026-03-20 23:59:59',
  ]);
});
