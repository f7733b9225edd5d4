import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { enterAgain, makeHead, moveClock, runJobs, sql } from '../support/people.js';
import { stateOf, take } from '../support/orders.js';
import { expectRefused } from '../support/refused.js';
import {
  aDesk,
  accepted,
  assessed,
  judged,
  received,
  resolved,
  started,
  toldCustomer,
  type Desk,
} from '../support/tickets.js';

type Id = { readonly id: string };

/** A Monday morning. */
const monday = '2026-03-02T10:00:00+08:00';
let desk: Desk;

beforeEach(async () => {
  await moveClock(monday);
  desk = await aDesk();
});
afterAll(() => moveClock());

/** The clocks of a ticket: what of its limit, when due in the company's time, and whether they run, rest or are done. */
const clocksOf = async ({ id }: Id) => {
  const rows = await sql<{ limit: string; due: string; is: string }>(
    `select split_part("limit", '.', 2) as limit,
       to_char((due_at + interval '30 seconds') at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as due,
       case when done_at is not null then 'done' when paused_at is not null then 'rests' else 'runs' end as is
     from clock where record_id = $1 order by id`,
    id,
  );
  return rows.map(({ limit, due, is }) => `${limit} ${due} ${is}`);
};

const at = (time: string) => moveClock(`2026-03-${time}:00+08:00`);

describe('A ticket', () => {
  it('is to be accepted in five minutes from the hotline, in thirty online (2.4.1a, 2.4.1b)', async () => {
    expect(await clocksOf(await received(desk))).toEqual(['acceptByHotline 03-02 10:05 runs']);
    await at('02T11:45');
    expect(await clocksOf(await received(desk, { channel: 'ONLINE' }))).toEqual(['acceptOnline 03-02 13:15 runs']);
  });

  it('is to be assessed within four hours of work, across the lunch break (2.4.2b)', async () => {
    const ticket = await accepted(desk);
    expect(await clocksOf(ticket)).toEqual(['acceptByHotline 03-02 10:05 done', 'assessment 03-02 15:00 runs']);
  });

  it('is to be resolved by its severity, in working hours that stand still while it waits (2.4.2f, 2.4.3e)', async () => {
    const ticket = await accepted(desk);
    await take(desk.agent, 'ticketAssign', ticket, { owner: desk.agent.account });
    await take(desk.agent, 'ticketAssess', ticket, { ...judged, severity: 'STANDSTILL' });
    await take(desk.agent, 'ticketStart', ticket);
    const resolution = async () => (await clocksOf(ticket)).filter((clock) => /resolution/.test(clock));
    expect(await resolution()).toEqual(['resolutionBySeverity 03-02 15:00 runs']);
    await at('02T11:30');
    await take(desk.agent, 'ticketWaitForCustomer', ticket, { note: 'They must stop the line' });
    expect(await resolution()).toEqual(['resolutionBySeverity 03-02 15:00 rests']);
    await at('03T09:00'); // an hour and a half of four was used; the night and the lunch break are nobody's
    await take(await enterAgain(desk.agent), 'ticketResume', ticket);
    expect(await resolution()).toEqual(['resolutionBySeverity 03-03 11:30 runs']);
  });

  it('goes to the head above once most of its time is used, pauses left out, and once only (2.4.2d)', async () => {
    await makeHead(desk.lead);
    const ticket = await assessed(desk, {});
    await take(desk.agent, 'ticketStart', ticket); // eight hours of work, until 10:00 of the next day
    const told = async () => {
      await runJobs();
      const rows = await sql<{ account_id: string; text_en: string }>(
        `select account_id, text_en from notification where record_id = $1 and kind = 'WARNING'`,
        ticket.id,
      );
      return rows.map(({ account_id }) => account_id);
    };
    await at('02T15:00');
    await take(await enterAgain(desk.agent), 'ticketWaitForCustomer', ticket, { note: 'They must stop the line' });
    await at('02T17:50'); // without the pause, 6.4 of 8 hours are used at 17:24
    expect(await told()).toEqual([]);
    await at('03T09:00');
    await take(await enterAgain(desk.agent), 'ticketResume', ticket);
    await at('03T11:20'); // four hours were used, and 2.4 more are at 11:24
    expect(await told()).toEqual([]);
    await at('03T11:25');
    expect(await told()).toEqual([desk.lead.account]);
    await at('03T11:45');
    expect(await told()).toEqual([desk.lead.account]);
  });

  it('is judged anew by the lead alone; its time begins anew, the old judgement stays (2.4.2f)', async () => {
    const ticket = await started(desk);
    const again = { ...judged, severity: 'IMPAIRED', cause: 'Only the gauge is wrong' };
    const note = 'The line runs';
    await expectRefused(() => take(desk.agent, 'ticketReassess', ticket, { ...again, note }), { code: 'FORBIDDEN' });
    await at('02T11:00');
    await take(desk.lead, 'ticketReassess', ticket, { ...again, note });
    expect((await clocksOf(ticket)).filter((clock) => /resolution/.test(clock))).toEqual([
      'resolutionBySeverity 03-03 10:00 done',
      'resolutionBySeverity 03-05 11:00 runs',
    ]);
    const query =
      'query ($id: ID!) { ticket(id: $id) { severity assessments { nodes { severity assessor { id } } } } }';
    const { severity, assessments } = (await desk.agent.ask(query, { id: ticket.id }))['ticket'];
    expect([severity, assessments.nodes]).toEqual([
      'IMPAIRED',
      [
        { severity: judged.severity, assessor: { id: desk.agent.account } },
        { severity: 'IMPAIRED', assessor: { id: desk.lead.account } },
      ],
    ]);
    await expect(sql(`update ticket_assessment set severity = 'SLIGHT'`)).rejects.toThrow();
  });

  it('has its customer told of progress again and again, at most so many hours apart (2.4.3g)', async () => {
    const ticket = await started(desk);
    const progress = async () => (await clocksOf(ticket)).filter((clock) => /progress/.test(clock));
    expect(await progress()).toEqual(['progressNotice 03-05 10:00 runs']);
    await at('03T10:00');
    await toldCustomer({ ...desk, agent: await enterAgain(desk.agent) }, ticket);
    expect(await progress()).toEqual(['progressNotice 03-05 10:00 done', 'progressNotice 03-06 10:00 runs']);
  });

  it('counts as confirmed when its customer did not answer for seven days (2.4.3f)', async () => {
    const ticket = await resolved(desk);
    await at('08T10:00');
    await runJobs();
    expect(await stateOf(ticket)).toBe('RESOLVED');
    await at('10T10:00');
    await runJobs();
    expect(await stateOf(ticket)).toBe('CONFIRMED');
    const [step] = await sql(
      `select s.step, k.login from step_record s join account k on k.id = s.actor_id
       where s.record_id = $1 order by s.id desc limit 1`,
      ticket.id,
    );
    expect(step).toEqual({ step: 'ticketPresume', login: 'system' });
    const agent = await enterAgain(desk.agent);
    expect(await take(agent, 'ticketClose', ticket)).toMatchObject({ state: 'CLOSED' });
  });
});
