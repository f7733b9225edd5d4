import { beforeAll, describe, expect, it } from '@jest/globals';
import { hire } from '../support/people.js';
import { anExecution, created, rowOf, take } from '../support/orders.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { accepted, aDesk, intake, received, type Desk } from '../support/tickets.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

const sees = async (person: Desk['agent'], { id }: { id: string }) =>
  Boolean((await person.ask('query ($id: ID!) { ticket(id: $id) { id } }', { id }))['ticket']);

describe('A ticket', () => {
  it.each([
    ['CONSULTATION', 'HOTLINE'],
    ['COMPLAINT', 'ONLINE'],
    ['SUGGESTION', 'HOTLINE'],
  ])(
    'of kind %s by %s is accepted by who answers for it (2.4.1a, 2.4.1b, 2.4.1c, 2.4.1d, 2.4.1e)',
    async (kind, channel) => {
      const ticket = await received(desk, { kind, channel });
      expect(await take(desk.colleague, 'ticketAccept', ticket)).toMatchObject({ state: 'ACCEPTED' });
      expect(await rowOf(ticket)).toMatchObject({ owner_id: desk.colleague.account, department_id: desk.department });
    },
  );

  it('is not accepted before it is known whose it is, and whom to speak to (2.4.1g, 2.4.1h)', async () => {
    const ticket = await received(desk, { customer: null, contactBy: null });
    const accept = () => take(desk.agent, 'ticketAccept', ticket);
    await expectRefused(accept, blocked(['CUSTOMER_MISSING', 'CONTACT_MISSING'], '2.4.1g'));
    await take(desk.agent, 'ticketEdit', ticket, { customer: desk.customer.id });
    await expectRefused(accept, again(blocked('CONTACT_MISSING', '2.4.1h')));
    await take(desk.agent, 'ticketEdit', ticket, { contactBy: 'wang@example.com' });
    expect(await accept()).toMatchObject({ state: 'ACCEPTED' });
  });

  it('without a description is not taken down (2.4.1f)', async () => {
    const taken = () => desk.agent.step('ticketReceive', intake(desk, { description: '  ' }));
    await expectRefused(taken, { code: 'BAD_USER_INPUT' });
  });

  it('is filed by the customer’s own people in their account, and every agent sees that it waits (2.4.1b)', async () => {
    const { customer: _, channel: __, ...said } = intake(desk);
    const ticket = await desk.buyer.step('ticketFile', said);
    expect(await rowOf(ticket)).toMatchObject({ channel: 'ONLINE', customer_id: desk.customer.id, state: 'RECEIVED' });
    const elsewhere = (await aDesk()).agent;
    expect([await sees(desk.agent, ticket), await sees(elsewhere, ticket)]).toEqual([true, true]);
    await take(desk.agent, 'ticketAccept', ticket);
    expect([await sees(desk.agent, ticket), await sees(elsewhere, ticket)]).toEqual([true, false]);
  });

  it('is filed by nobody of the company as the customer, whatever they hold (2.4.1b)', async () => {
    const { customer: _, channel: __, ...said } = intake(desk);
    const colleague = await hire('CUSTOMER');
    await expectRefused(() => colleague.step('ticketFile', said), { code: 'FORBIDDEN' });
  });

  it('is seen by its desk and its customer, and by nobody else (3.2.4b)', async () => {
    const ticket = await accepted(desk);
    for (const person of [desk.agent, desk.colleague, desk.lead, desk.buyer, await hire('EXECUTIVE')])
      expect(await sees(person, ticket)).toBe(true);
    const other = await aDesk();
    for (const person of [other.agent, other.lead, other.buyer]) expect(await sees(person, ticket)).toBe(false);
    const seller = await hire('SALES_REP');
    await expectRefused(() => sees(seller, ticket), { code: 'FORBIDDEN', recorded: false });
  });

  it('is received by nobody who does not hold it (1.3.1c)', async () => {
    const seller = await hire('SALES_REP');
    await expectRefused(() => seller.step('ticketReceive', intake(desk)), { code: 'FORBIDDEN' });
    await expectRefused(() => desk.buyer.step('ticketReceive', intake(desk)), { code: 'FORBIDDEN' });
  });

  it('names no order of another customer (2.4.1g)', async () => {
    const order = await created(await anExecution());
    const named = () => desk.agent.step('ticketReceive', intake(desk, { order: order.id }));
    await expectRefused(named, blocked('ORDER_OF_ANOTHER', '2.4.1g'));
  });

  it('that is no matter for service is dropped by the lead with a note, not by an agent (2.4.1c)', async () => {
    const ticket = await accepted(desk);
    await expectRefused(() => take(desk.agent, 'ticketDrop', ticket, { note: 'Spam' }), { code: 'FORBIDDEN' });
    expect(await take(desk.lead, 'ticketDrop', ticket, { note: 'Spam' })).toMatchObject({ state: 'DROPPED' });
  });
});
