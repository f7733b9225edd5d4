import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueOf } from '../../src/core/pauses.js';
import { auditHash, type AuditContent } from '../../src/services/flow/audit/auditHash.js';
import type { Company } from '../../src/services/flow/clocks/companyAt.js';
import { dueAtOf, nextAtOf } from '../../src/services/flow/clocks/clockTime.js';
import { recounted } from '../../src/services/flow/due/moveDue.js';
import type { Ticking } from '../../src/services/flow/clocks/windClocks.js';
import { contractProcess } from '../../src/processes/sales/contract.js';
import { newId } from '../../src/core/ids.js';
import { settings } from '../../src/settings/index.js';
import type { Person } from '../../demo/client.js';
import { calendar, calendars, moments } from '../core/calendars.js';
import { aDeal, approved, submitted, take, type Deal } from '../support/contracts.js';
import { hire, moveClock, runJobs, sql } from '../support/people.js';

let deal: Deal;
let personnel: Person;
const declared: { id: string }[] = [];

/** Makes it be this moment, at which everybody signs in anew. */
async function on(shown: string) {
  await moveClock(`${shown.replace(' ', 'T')}:00+08:00`);
  deal = await aDeal();
  personnel = await hire('HR_MANAGER', { department: 'Personnel' });
}

beforeEach(async () => {
  await on('2026-03-02 10:00');
  await runJobs();
});
afterEach(async () => {
  for (const day of declared.splice(0)) await sql(`update calendar_day set state = 'CANCELLED' where id = $1`, day.id);
  await sql(`update setting_value set state = 'DECLINED' where key like 'company.%' and state = 'APPROVED'`);
  await runJobs();
});
afterAll(() => moveClock());

async function declare(day: string, kind = 'DAY_OFF') {
  const made = await personnel.step('calendarDayDeclare', { day, kind, reason: 'A typhoon' });
  declared.push(made);
  await runJobs();
  return made;
}

type Id = { readonly id: string };
const shown = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`;

/** When a contract, its open task and its running clock are due, and when time acts next, by the clock in Shanghai. */
const due = async ({ id }: Id) => {
  const query = `select ${shown('r.due_at')} as record, ${shown('t.due_at')} as task, ${shown('c.due_at')} as clock, ${shown('c.next_at')} as next
    from contract r join task t on t.record_id = r.id and t.done_at is null
    join clock c on c.record_id = r.id and c.done_at is null where r.id = $1`;
  return (await sql<Record<string, string>>(query, id))[0]!;
};
const all = (moment: string, next: string) => ({ record: moment, task: moment, clock: moment, next });

const told = async (person: Person, { id }: Id) =>
  (
    await sql<{ text: string }>(
      `select text_en as text from notification where account_id = $1 and record_id = $2 and kind = 'MOVED' order by id`,
      person.account,
      id,
    )
  ).map(({ text }) => text);

const audited = ({ id }: Id) =>
  sql(`select action, clause, changes from audit_event where record_id = $1 and action = 'dueMove' order by id`, id);

describe('When the company declares a day off', () => {
  it('what is due after it is due later, and those concerned are told once (3.4.1a, 3.4.3d)', async () => {
    const [reviewed, other] = [await submitted(deal), await approved(deal)];
    expect(await due(reviewed)).toEqual(all('2026-03-05 18:00', '2026-03-02 18:00'));
    await declare('2026-03-04');
    expect(await due(reviewed)).toEqual(all('2026-03-06 18:00', '2026-03-03 18:00'));
    expect(await due(other)).toEqual(all('2026-03-10 18:00', '2026-03-06 18:00'));
    const [{ number }] = (await sql<{ number: string }>('select number from contract where id = $1', reviewed.id)) as [
      { number: string },
    ];
    const text = `${number} is to be done by 2026-03-06 18:00, no longer by 2026-03-05 18:00: the company’s calendar changed.`;
    await runJobs();
    for (const person of [deal.seller, deal.lawyer]) expect(await told(person, reviewed)).toEqual([text]);
    expect(await told(deal.signatory, reviewed)).toEqual([]);
  });

  it('an audit event says what was moved from when to when, and the versions stay (1.3.4b)', async () => {
    const contract = await submitted(deal);
    await declare('2026-03-04');
    expect(await audited(contract)).toEqual([
      {
        action: 'dueMove',
        clause: '3.4.1a',
        changes: { 'contract.legalReview.workdays': ['2026-03-05T10:00:00.000Z', '2026-03-06T10:00:00.000Z'] },
      },
    ]);
    const versions = await sql('select version from contract where id = $1', contract.id);
    expect(versions).toEqual([{ version: contract.version }]);
    const query = `select at, account_id as account, on_behalf_of_id as "onBehalfOf", action, outcome, record_id as record,
      code, clause, request_id as "requestId", changes, hash from audit_event where record_id = $1 and action = 'dueMove'`;
    const [{ at, hash, ...content }] = (await sql<AuditContent & { hash: string }>(query, contract.id)) as [
      AuditContent & { hash: string },
    ];
    expect(auditHash({ ...content, at: new Date(at) })).toBe(hash);
  });

  it('and takes it back, all is as it was (3.4.1a)', async () => {
    const contract = await submitted(deal);
    const before = await due(contract);
    const day = await declare('2026-03-04');
    await take(personnel, 'calendarDayCancel', day, { note: 'The typhoon turned' });
    await runJobs();
    expect(await due(contract)).toEqual(before);
    expect(await audited(contract)).toHaveLength(2);
  });

  it('what is due before it, or has ended, stays (3.4.1a)', async () => {
    const [contract, ended] = [await submitted(deal), await submitted(deal)];
    await take(deal.seller, 'contractWithdraw', ended, { note: 'A slip' });
    const before = await sql('select * from clock where record_id = $1', ended.id);
    await declare('2026-03-06');
    expect(await due(contract)).toEqual(all('2026-03-05 18:00', '2026-03-02 18:00'));
    expect(await sql('select * from clock where record_id = $1', ended.id)).toEqual(before);
    expect([...(await audited(contract)), ...(await audited(ended)), ...(await told(deal.seller, contract))]).toEqual(
      [],
    );
  });
});

it('A Saturday that the company works makes things due earlier (3.4.1a)', async () => {
  const contract = await approved(deal);
  expect(await due(contract)).toMatchObject({ record: '2026-03-09 18:00' });
  await declare('2026-03-07', 'WORKDAY');
  expect(await due(contract)).toEqual(all('2026-03-07 18:00', '2026-03-04 18:00'));
});

it('Working hours count from the day on which they come into force (3.4.1a, 1.3.2d)', async () => {
  const contract = await approved(deal);
  const executive = await hire('EXECUTIVE', { department: 'Board' });
  const given = {
    key: 'company.workingHours.spans',
    value: '09:00-12:00, 13:00-17:00',
    effectiveFrom: '2026-03-03',
    reason: 'Summer',
  };
  await take(executive, 'settingValueApprove', await personnel.step('settingValuePropose', given));
  await runJobs();
  expect(await due(contract)).toMatchObject({ record: '2026-03-09 18:00' });
  await moveClock('2026-03-03T00:00:01+08:00');
  await runJobs();
  expect(await due(contract)).toEqual(all('2026-03-09 17:00', '2026-03-06 17:00'));
});

describe('Recomputing', () => {
  const limits = contractProcess.limits!;
  const record = newId('Contract');
  const companyWith = (calendar: Company['calendar']) =>
    ({ calendar, valueOf: (key: keyof typeof settings) => settings[key].value }) as Company;
  const clocks = fc.record({
    startedAt: moments,
    value: fc.integer({ min: 1, max: 30 }),
    at: fc.integer({ min: 0, max: 1 }),
  });

  it('moves nothing where the calendar is the same (3.4.1a)', () =>
    fc.assert(
      fc.property(calendars, clocks, (calendar, { startedAt, value, at }) => {
        const company = companyWith(calendar);
        const clock = {
          id: '1',
          limit: limits[at]!.setting!,
          unit: 'WORKDAYS',
          value,
          startedAt,
          pausedAt: null,
          pauses: [],
          actedAt: null,
        } as const;
        const due = { ...clock, dueAt: dueAtOf(clock, undefined, company) };
        const running: Ticking = { ...due, nextAt: nextAtOf(due, limits[at]!, company) };
        expect(recounted(running, record, company)).toBeUndefined();
      }),
      { numRuns: 60 },
    ));

  it('comes in any other calendar to what it would have been in that one, and back (3.4.1a)', () =>
    fc.assert(
      fc.property(calendars, calendars, clocks, (one, other, { startedAt, value, at }) => {
        const clock = {
          id: '1',
          limit: limits[at]!.setting!,
          unit: 'WORKDAYS',
          value,
          startedAt,
          pausedAt: null,
          pauses: [],
          actedAt: null,
        } as const;
        const inIt = (calendar: Company['calendar']): Ticking => {
          const due = { ...clock, dueAt: dueOf({ startedAt, value, unit: 'WORKDAYS', pauses: [] }, calendar) };
          return { ...due, nextAt: nextAtOf(due, limits[at]!, companyWith(calendar)) };
        };
        expect(recounted(inIt(one), record, companyWith(other)) ?? inIt(one)).toEqual(inIt(other));
      }),
      { numRuns: 60 },
    ));

  it('wakes no clock of which everybody has heard, unless it is due later than that (3.4.3d)', async () => {
    const company = companyWith(calendar());
    const clock = {
      id: '1',
      limit: limits[0]!.setting!,
      unit: 'WORKDAYS',
      value: 3,
      pausedAt: null,
      pauses: [],
    } as const;
    const running = {
      ...clock,
      startedAt: new Date('2026-03-02T02:00:00Z'),
      dueAt: new Date('2026-03-05T10:00:00Z'),
      nextAt: null,
    };
    const heard = (actedAt: string, dueAt = running.dueAt) =>
      recounted({ ...running, dueAt, actedAt: new Date(actedAt) }, record, company);
    expect(heard('2026-03-05T10:00:00Z')).toBeUndefined();
    expect(heard('2026-03-05T10:00:00Z', new Date('2026-03-04T10:00:00Z'))).toMatchObject({ nextAt: null });
    expect(heard('2026-03-04T10:00:00Z', new Date('2026-03-04T10:00:00Z'))).toMatchObject({
      nextAt: new Date('2026-03-05T08:00:00Z'),
    });
  });
});
