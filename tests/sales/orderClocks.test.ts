import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { approved as approvedChange, assess, raised } from '../support/changes.js';
import {
  allWell,
  acknowledged,
  anExecution,
  delivered,
  dispatched,
  handedOff,
  handoffsOf,
  planned,
  ready,
  rowOf,
  take,
  type Execution,
} from '../support/orders.js';
import { moveClock, sql } from '../support/people.js';

type Id = { readonly id: string };

/** A Monday morning. */
const monday = '2026-03-02T10:00:00+08:00';
let all: Execution;

beforeEach(async () => {
  await moveClock(monday);
  all = await anExecution({ amount: '100000.00' });
});
afterAll(() => moveClock());

/** The clocks of a record: limit, value, when due in the company's time to the minute, and whether they run, rest or are done. */
const clocksOf = async ({ id }: Id) => {
  const rows = await sql<{ limit: string; value: number | null; due: string; is: string }>(
    `select "limit", value, to_char((due_at + interval '30 seconds') at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as due,
       case when done_at is not null then 'done' when paused_at is not null then 'rests' else 'runs' end as is
     from clock where record_id = $1 order by id`,
    id,
  );
  return rows.map(({ limit, value, due, is }) => [limit, value, due, is]);
};

const firstOf = async (order: Id) => (await handoffsOf(order))[0]!;

describe('A department', () => {
  it('has twenty-four working hours to acknowledge, without those that wait for an answer (2.2.6a)', async () => {
    const handoff = await firstOf(await handedOff(all));
    const limit = ['order.handoffAck.hours', 24];
    expect(await clocksOf(handoff)).toEqual([[...limit, '03-05 10:00', 'runs']]);
    expect(await rowOf(handoff)).toMatchObject({ due_at: expect.stringContaining('2026-03-05') });
    await take(all.producer, 'handoffQuery', handoff, { note: 'Which flange?' });
    expect(await clocksOf(handoff)).toEqual([[...limit, '03-05 10:00', 'rests']]);
    await moveClock('2026-03-02T12:00:00+08:00');
    await take(all.seller, 'handoffAnswer', handoff, { note: 'DN50' });
    expect(await clocksOf(handoff)).toEqual([[...limit, '03-05 12:00', 'runs']]);
    await take(all.producer, 'handoffAcknowledge', handoff);
    expect(await clocksOf(handoff)).toEqual([[...limit, '03-05 12:00', 'done']]);
  });
});

describe('A milestone', () => {
  it('is due on its day and remembered three days before; moved, it is due on the other (2.2.6e)', async () => {
    const order = await acknowledged(all);
    const plan = { order: order.id, name: 'Shown', plannedOn: '2026-03-20' };
    const milestone = await all.seller.step('milestonePlan', plan);
    expect(await clocksOf(milestone)).toEqual([['plannedOn', null, '03-21 00:00', 'runs']]);
    const reminded = `select to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from clock where record_id = $1`;
    expect(await sql(reminded, milestone.id)).toEqual([{ day: '2026-03-17' }]);
    await take(all.seller, 'milestoneMove', milestone, { plannedOn: '2026-03-27', note: 'Later' });
    expect(await clocksOf(milestone)).toEqual([['plannedOn', null, '03-28 00:00', 'runs']]);
    await take(all.seller, 'milestoneReach', milestone, { reachedOn: '2026-03-02' });
    expect(await clocksOf(milestone)).toEqual([['plannedOn', null, '03-28 00:00', 'done']]);
  });
});

describe('An issue', () => {
  it.each([
    ['CRITICAL', 1, '03-03 18:00'],
    ['MAJOR', 2, '03-04 18:00'],
    ['MODERATE', 5, '03-09 18:00'],
    ['MINOR', 10, '03-16 18:00'],
  ])(
    'that is %s is solved within %i workdays, and anew once it is open again (2.2.6f, 2.2.6g, 2.2.6h)',
    async (severity, days, due) => {
      const order = await acknowledged(all);
      const about = { kind: 'PRODUCTION_DELAY', description: 'Late', departments: [all.departments.production] };
      const issue = await all.seller.step('orderIssueRaise', { order: order.id, severity, ...about });
      const limit = ['orderIssue.solutionBySeverity.workdays', days, due];
      expect(await clocksOf(issue)).toEqual([[...limit, 'runs']]);
      await take(all.producer, 'orderIssueResolve', issue, { solution: 'Overtime' });
      await take(all.seller, 'orderIssueReopen', issue, { note: 'Still late' });
      expect(await clocksOf(issue)).toEqual([
        [...limit, 'done'],
        [...limit, 'runs'],
      ]);
    },
  );
});

describe('A change', () => {
  it('is assessed as fast as it is grave (2.2.6f)', async () => {
    const change = await raised(await acknowledged(all), all.buyer, { severity: 'MAJOR' });
    const limit = ['orderIssue.solutionBySeverity.workdays', 2, '03-04 18:00'];
    expect(await clocksOf(change)).toEqual([[...limit, 'runs']]);
    await assess(all.seller, change, null);
    expect(await clocksOf(change)).toEqual([[...limit, 'done']]);
  });
});

describe('An order', () => {
  it('is due on its day of delivery, which a change moves (2.2.6b, 2.2.6f)', async () => {
    const order = await acknowledged(all, { deliverBy: '2026-04-10' });
    expect(await clocksOf(order)).toEqual([['deliverBy', null, '04-11 00:00', 'runs']]);
    await take(all.seller, 'changeRequestApply', await approvedChange(all, order, null, { deliverBy: '2026-04-20' }));
    expect(await clocksOf(order)).toEqual([['deliverBy', null, '04-21 00:00', 'runs']]);
    await take(all.manager, 'orderCancel', order, { note: 'No more need' });
    expect(await clocksOf(order)).toEqual([['deliverBy', null, '04-21 00:00', 'done']]);
  });

  it('is accepted within seven days of its arrival, which stand still while it is on hold (2.2.6b)', async () => {
    const order = await ready(all, { deliverBy: '2026-04-10' });
    await delivered(all, await dispatched(all, order), { deliveredOn: '2026-03-02' });
    const day = ['deliverBy', null, '04-11 00:00', 'done'];
    const [, acceptance] = await clocksOf(order);
    expect(acceptance!.slice(0, 2)).toEqual(['order.acceptance.days', 7]);
    await take(all.seller, 'orderHold', order, { note: 'A dispute' });
    expect((await clocksOf(order)).map((clock) => clock.at(-1))).toEqual(['done', 'rests']);
    await take(all.seller, 'orderResume', order, { note: 'Settled' });
    expect((await clocksOf(order)).map((clock) => clock.at(-1))).toEqual(['done', 'runs']);
    await take(all.buyer, 'orderAccept', order, allWell);
    expect(await clocksOf(order)).toEqual([day, [...acceptance!.slice(0, 3), 'done']]);
  });

  it('has its production and its shipments due on their days (2.2.6b, 2.2.6g, 2.2.6h)', async () => {
    const order = await acknowledged(all);
    const task = await planned(all, order, '2', { plannedFrom: '2026-03-03', plannedTo: '2026-03-10' });
    expect(await clocksOf(task)).toEqual([['plannedTo', null, '03-11 00:00', 'runs']]);
    await take(all.producer, 'productionTaskReplan', task, { plannedTo: '2026-03-12', note: 'A late casting' });
    for (const step of ['productionTaskStart', 'productionTaskFinish']) await take(all.producer, step, task);
    expect(await clocksOf(task)).toEqual([['plannedTo', null, '03-13 00:00', 'done']]);
    await take(all.inspector, 'productionTaskPass', task, { quantity: '2', findings: 'Tight' });
    const shipment = await dispatched(all, order, '2', { arriveBy: '2026-03-05' });
    expect(await clocksOf(shipment)).toEqual([['arriveBy', null, '03-06 00:00', 'runs']]);
    await delivered(all, shipment, { deliveredOn: '2026-03-02' });
    expect(await clocksOf(shipment)).toEqual([['arriveBy', null, '03-06 00:00', 'done']]);
  });
});
