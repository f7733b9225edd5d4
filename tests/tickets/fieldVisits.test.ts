import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { stateOf, take } from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { accepted, aDesk, solved, started, toldCustomer, type Desk } from '../support/tickets.js';

let desk: Desk;
let engineer: Person;
let ticket: Stepped;
beforeEach(async () => {
  desk = await aDesk();
  engineer = await hire('FIELD_ENGINEER', { department: 'Field' });
  ticket = await started(desk);
});

const plan = async (on = ticket, by = desk.agent, goes = engineer, fields = {}) =>
  by.step('fieldVisitPlan', {
    ticket: on.id,
    engineer: goes.account,
    plannedDay: inDays(2),
    purpose: 'Replace the seal',
    ...fields,
  });

const sees = async (person: Person) =>
  (await person.ask('query ($id: ID!) { ticket(id: $id) { fieldVisits { nodes { state } } } }', { id: ticket.id }))[
    'ticket'
  ];

describe('A visit to the customer', () => {
  it('is planned for a day by the ticket’s department, and told engineer and customer (2.4.3c)', async () => {
    expect(await sees(engineer)).toBeNull();
    await expectRefused(() => plan(ticket, engineer), { code: 'FORBIDDEN' });
    const other = await aDesk();
    await expectRefused(() => plan(ticket, other.agent), { code: 'NOT_FOUND' });
    const visit = await plan();
    expect(visit['number']).toMatch(/-XC1$/);
    for (const person of [engineer, desk.buyer, desk.colleague])
      expect(await sees(person)).toEqual({ fieldVisits: { nodes: [{ state: 'PLANNED' }] } });
    const [due] = await sql(
      `select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day from field_visit where id = $1`,
      visit.id,
    );
    expect(due).toEqual({ day: inDays(2) });
    await take(desk.agent, 'fieldVisitMove', visit, { plannedDay: inDays(4), note: 'The line runs until then' });
    const early = await accepted(desk);
    await expectRefused(() => plan(early), blocked('TICKET_NOT_IN_WORK', '2.4.3c'));
  });

  it('is by somebody who makes visits, on a day to come (2.4.3c)', async () => {
    const past = { plannedDay: inDays(-1) };
    await expectRefused(() => plan(ticket, desk.agent, engineer, past), blocked('PLANNED_PAST', '2.4.3c'));
    for (const person of [desk.buyer, desk.colleague])
      await expectRefused(() => plan(ticket, desk.agent, person), again(blocked('GOES_NOT', '2.4.3c')));
    const visit = await plan();
    const move = () => take(desk.agent, 'fieldVisitMove', visit, { ...past, note: 'Yesterday' });
    await expectRefused(move, blocked('PLANNED_PAST', '2.4.3c'));
  });

  it('goes with its ticket to another department, which may then move or cancel it (2.4.2a, 2.4.3c)', async () => {
    const [visit, other] = [await plan(), await aDesk()];
    await take(desk.lead, 'ticketReassign', ticket, { owner: other.agent.account, note: 'Their machine' });
    const cancel = (person: Person) => take(person, 'fieldVisitCancel', visit, { note: 'It was the gauge' });
    await expectRefused(() => cancel(desk.agent), { code: 'FORBIDDEN' });
    await cancel(other.agent);
    expect(await stateOf(visit)).toBe('CANCELLED');
  });

  it('is said to be made by whoever made it alone, with what was done (2.4.3c, 2.4.3f)', async () => {
    const visit = await plan();
    const another = await hire('FIELD_ENGINEER', { department: 'Field' });
    await expectRefused(() => take(another, 'fieldVisitArrive', visit), { code: 'NOT_FOUND' });
    await expectRefused(() => take(desk.agent, 'fieldVisitArrive', visit), { code: 'FORBIDDEN' });
    await take(engineer, 'fieldVisitArrive', visit);
    await expectRefused(() => take(engineer, 'fieldVisitComplete', visit), { code: 'BAD_USER_INPUT' });
    const done = { result: 'The seal was replaced', spareParts: 'Seal 45 mm' };
    expect((await take(engineer, 'fieldVisitComplete', visit, done)).state).toBe('DONE');
  });

  it('that is not made yet keeps its ticket from being resolved (2.4.3f)', async () => {
    const visit = await plan();
    await toldCustomer(desk, ticket);
    await expectRefused(() => take(desk.agent, 'ticketResolve', ticket, solved), blocked('VISIT_OPEN', '2.4.3f'));
    await take(engineer, 'fieldVisitArrive', visit);
    await expectRefused(
      () => take(desk.agent, 'ticketResolve', ticket, solved),
      again(blocked('VISIT_OPEN', '2.4.3f')),
    );
    await take(engineer, 'fieldVisitComplete', visit, { result: 'The seal was replaced' });
    await take(desk.agent, 'ticketResolve', ticket, solved);
    expect(await stateOf(ticket)).toBe('RESOLVED');
  });

  it('that is cancelled shows the engineer the ticket no more, unless they go for it another time (2.4.3c)', async () => {
    const [first, second] = [await plan(), await plan()];
    await take(desk.lead, 'fieldVisitCancel', first, { note: 'Once is enough' });
    expect(await sees(engineer)).not.toBeNull();
    await take(desk.agent, 'fieldVisitCancel', second, { note: 'It was the gauge' });
    expect(await sees(engineer)).toBeNull();
  });
});
