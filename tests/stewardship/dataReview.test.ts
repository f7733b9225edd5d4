import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aDeal, signed } from '../support/contracts.js';
import { figuresOf, ofPerson, tracesOf } from '../support/indicators.js';
import { rowOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { accepted, aDesk, received, type Desk } from '../support/tickets.js';
import { untold } from '../support/untold.js';

const key = 'reviewPolicy.sample.percent';
const november = { fromDay: '2029-11-01', toDay: '2029-11-30' };

let desk: Desk;
let steward: Person;

/** The company decides of how many tickets in a hundred the data are reviewed; of contracts it is all. */
async function decide(percent: number, effectiveFrom: string) {
  const [manager, executive] = [await hire('SALES_MANAGER'), await hire('EXECUTIVE', { department: 'Board' })];
  const value = `CONTRACT 100, ORDER 0, TICKET ${percent}`;
  const proposed = await manager.step('settingValuePropose', { key, value, effectiveFrom, reason: 'Data were wrong' });
  await take(executive, 'settingValueApprove', proposed);
}

beforeAll(async () => {
  await moveClock('2029-11-05T10:00:00+08:00');
  desk = await aDesk();
  steward = await hire('DATA_STEWARD', { department: 'IT' });
  await decide(100, '2029-11-05');
});
afterAll(async () => {
  await sql(`update setting_value set state = 'DECLINED' where key = $1`, key); // else other tests go by it
  await moveClock();
});

interface Review extends Stepped {
  readonly number: string;
}

const reviewsOf = async (person: Person, { id }: { id: string }): Promise<Review[]> =>
  (
    await person.ask('query ($id: ID!) { ticket(id: $id) { dataReviews { nodes { id version number state } } } }', {
      id,
    })
  )['ticket']?.dataReviews.nodes ?? [];

/** The review that a new ticket came into. */
async function opened(fields: object = {}): Promise<{ ticket: Stepped; review: Review }> {
  const ticket = await accepted(desk, fields);
  const [review] = await reviewsOf(desk.agent, ticket);
  return { ticket, review: review! };
}

const marked = async ({ id }: { id: string }) =>
  (await sql<{ reviewed: boolean }>('select reviewed from ticket where id = $1', id))[0]!.reviewed;

describe('What was entered', () => {
  it('is reviewed once it is complete by the steward, who sees the record and is told (3.2.2a)', async () => {
    const begun = await received(desk);
    expect(await reviewsOf(desk.agent, begun)).toEqual([]);
    const see = async () => (await steward.ask('query ($id: ID!) { ticket(id: $id) { id } }', begun))['ticket'];
    expect(await see()).toBeNull();
    await take(desk.agent, 'ticketAccept', begun);
    expect(await see()).toEqual({ id: begun.id });
    const [review] = await reviewsOf(steward, begun);
    expect(review).toMatchObject({ number: expect.stringMatching(/-SH1$/), state: 'PENDING' });
    const { myTasks } = await steward.ask('{ myTasks(first: 100) { nodes { record { id } } } }');
    expect(myTasks.nodes).toContainEqual({ record: { id: review!.id } });
    expect(await reviewsOf(desk.buyer, begun)).toEqual([]);
  });

  it('is reviewed of a contract once it is signed, and not before (3.2.2a)', async () => {
    const contract = await signed(await aDeal());
    const reviews = await sql('select state, entered_with from data_review where record_id = $1', contract.id);
    expect(reviews).toEqual([{ state: 'PENDING', entered_with: 'contractSign' }]);
  });

  it('is drawn at random, each record with the same chance, where a share is to be reviewed (3.2.2a)', async () => {
    await decide(40, '2029-11-06');
    await moveClock('2029-11-06T10:00:00+08:00');
    desk = await aDesk();
    const [drawn, guessed]: [boolean[], boolean[]] = [[], []];
    while (drawn.length < 40) {
      const ticket = await accepted(desk);
      drawn.push((await reviewsOf(desk.agent, ticket)).length > 0);
      guessed.push(createHash('sha256').update(ticket.id).digest().readUInt32BE() / 2 ** 32 < 0.4);
    }
    expect(drawn).not.toEqual(guessed);
    const count = drawn.filter(Boolean).length;
    expect(count).toBeGreaterThan(3); // by chance once in a hundred million
    expect(count).toBeLessThan(32);
    await decide(100, '2029-11-07');
    await moveClock('2029-11-07T10:00:00+08:00');
    desk = await aDesk();
    steward = await hire('DATA_STEWARD', { department: 'IT' });
  });

  it('is found right by whoever had no hand in it, and the record is marked so (SOD-19) (3.2.2b)', async () => {
    const both = await hire(['SUPPORT_AGENT', 'DATA_STEWARD'], { department: 'IT' });
    const own = await both.step('ticketReceive', {
      kind: 'COMPLAINT',
      channel: 'HOTLINE',
      description: 'It leaks',
      customer: desk.customer.id,
      contactName: '王芳',
      contactBy: '021-5555 0101',
    });
    await take(both, 'ticketAccept', own);
    const [mine] = await reviewsOf(both, own);
    for (const step of ['dataReviewApprove', 'dataReviewReject'])
      await expectRefused(() => take(both, step, mine!, { note: 'Right' }), blocked('ENTERED_DATA', '3.2.2b'));

    const { ticket, review } = await opened();
    await expectRefused(() => take(desk.lead, 'dataReviewApprove', review), { code: 'FORBIDDEN' });
    expect(await marked(ticket)).toBe(false);
    expect((await take(steward, 'dataReviewApprove', review)).state).toBe('APPROVED');
    expect(await marked(ticket)).toBe(true);
  });

  it('that is found right is named in the audit event of its review, in a new version (3.2.2b, 1.3.4b)', async () => {
    const { ticket, review } = await opened();
    const { version } = await rowOf(ticket);
    expect(await untold(() => take(steward, 'dataReviewApprove', review))).toEqual([]);
    const [event] = await sql(
      `select changes from audit_event where action = 'dataReviewApprove' and record_id = $1`,
      review.id,
    );
    expect(event).toEqual({ changes: { Ticket: [{ changed: ticket.id, reviewed: true }] } });
    expect(await rowOf(ticket)).toMatchObject({ version: Number(version) + 1, reviewed: true });
  });

  it('goes back with what is wrong, and comes again once that is put right (3.2.2c)', async () => {
    const { ticket, review } = await opened();
    await take(steward, 'dataReviewReject', review, { note: 'The customer has another number' });
    for (const other of [desk.buyer, steward])
      await expectRefused(() => take(other, 'dataReviewCorrect', review, { note: 'So be it' }), { code: 'FORBIDDEN' });
    await take(desk.agent, 'dataReviewCorrect', review, { note: 'Asked the customer, corrected' });
    await take(steward, 'dataReviewApprove', review);
    expect(await marked(ticket)).toBe(true);
  });

  it('stays out of everything where it cannot be put right (3.2.2c)', async () => {
    const { ticket, review } = await opened();
    await expectRefused(
      () => take(steward, 'dataReviewDiscard', review, { note: 'Lost' }),
      blocked('WRONG_STATE', '3.2.2c'),
    );
    await take(steward, 'dataReviewReject', review, { note: 'Nobody called that day' });
    expect((await take(steward, 'dataReviewDiscard', review, { note: 'It was no ticket' })).state).toBe('DISCARDED');
    expect(await marked(ticket)).toBe(false);
  });
});

describe('A figure', () => {
  it('leaves out what was not found right by its cut-off, and stays what it was (3.2.2b) (4.2.2)', async () => {
    const [right, wrong, waiting] = [await opened(), await opened(), await opened()];
    await take(steward, 'dataReviewApprove', right.review);
    await take(steward, 'dataReviewReject', wrong.review, { note: 'Another time' });
    await moveClock('2029-12-03T10:00:00+08:00');
    const hr = await hire('HR_MANAGER');
    const late = await hire('DATA_STEWARD', { department: 'IT' });
    const run = await hr.step('indicatorRunCompute', november);
    const own = ofPerson(await figuresOf(hr, run), 'E-RSP', desk.agent)!;
    const all = await sql<{ count: number }>(
      `select count(*)::int as count from step_record where step = 'ticketAccept' and actor_id = $1`,
      desk.agent.account,
    );
    const reviewed = await sql<{ count: number }>(
      `select count(*)::int as count from step_record s join data_review q on q.id = s.record_id join step_record a
         on a.record_id = q.record_id and a.step = 'ticketAccept' where s.step = 'dataReviewApprove' and a.actor_id = $1`,
      desk.agent.account,
    );
    expect(own.denominator).toBe(reviewed[0]!.count);
    expect(Number(own.coverage)).toBeCloseTo((100 * reviewed[0]!.count) / all[0]!.count, 3);
    const traces = new Map(
      (await tracesOf(await enterAgain(desk.agent), own)).map(({ record, contributes }) => [record.id, contributes]),
    );
    expect([right, wrong, waiting].map(({ ticket }) => traces.get(ticket.id))).toEqual([true, false, false]);

    await take(late, 'dataReviewApprove', waiting.review);
    const again = await hr.ask('query ($id: ID!) { indicatorValueRecomputed(id: $id) { alike } }', { id: own.id });
    expect(again['indicatorValueRecomputed'].alike).toBe(true);
    await moveClock('2029-12-04T10:00:00+08:00');
    const other = await hire('HR_MANAGER');
    const next = await figuresOf(other, await other.step('indicatorRunCompute', november));
    expect(ofPerson(next, 'E-RSP', desk.agent)!.denominator).toBe(own.denominator + 1);
  });
});
