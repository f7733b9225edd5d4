import { beforeAll, describe, expect, it } from '@jest/globals';
import { hire, runJobs, sql } from '../support/people.js';
import { rowOf, take } from '../support/orders.js';
import { again, blocked, expectRefused, unfit } from '../support/refused.js';
import {
  accepted,
  aDesk,
  assessed,
  judged,
  resolved,
  solved,
  started,
  toldCustomer,
  type Desk,
} from '../support/tickets.js';

let desk: Desk;
beforeAll(async () => {
  desk = await aDesk();
});

describe('A ticket', () => {
  it('is given to somebody, or lies in the queue of a department until one of its people takes it (2.4.2a)', async () => {
    const ticket = await accepted(desk);
    await expectRefused(() => take(desk.agent, 'ticketAssign', ticket), { code: 'BAD_USER_INPUT' });
    await expectRefused(
      () => take(desk.agent, 'ticketAssign', ticket, { owner: desk.buyer.account }),
      blocked('OWNER_UNFIT', '1.3.4a'),
    );
    await take(desk.agent, 'ticketQueue', ticket, { department: desk.department });
    expect(await take(desk.colleague, 'ticketTake', ticket)).toMatchObject({ state: 'ASSIGNED' });
    expect(await rowOf(ticket)).toMatchObject({ owner_id: desk.colleague.account });
    await expectRefused(() => take(desk.agent, 'ticketAssess', ticket, judged), { code: 'FORBIDDEN' });
    const elsewhere = await aDesk();
    await expectRefused(() => take(elsewhere.agent, 'ticketTake', ticket), { code: 'NOT_FOUND' });
    const moved = { owner: elsewhere.agent.account, note: 'Their pump' };
    await take(desk.lead, 'ticketReassign', ticket, moved);
    expect(await rowOf(ticket)).toMatchObject({
      owner_id: elsewhere.agent.account,
      department_id: elsewhere.department,
    });
  });

  it.each([
    ['STANDSTILL', 'AT_ONCE', 'P1'],
    ['STANDSTILL', 'SOON', 'P2'],
    ['HAMPERED', 'AT_ONCE', 'P2'],
    ['IMPAIRED', 'SOON', 'P4'],
    ['SLIGHT', 'WHENEVER', 'P4'],
  ])('that is %s and %s has the priority %s (2.4.2c, 2.4.2d)', async (severity, urgency, priority) => {
    const ticket = await accepted(desk);
    await take(desk.agent, 'ticketAssign', ticket, { owner: desk.agent.account });
    await take(desk.agent, 'ticketAssess', ticket, { ...judged, severity, urgency });
    expect(await rowOf(ticket)).toMatchObject({ severity, urgency, priority });
  });

  it('is not begun before it was assessed, nor assessed in part (2.4.2b, 2.4.2e)', async () => {
    const ticket = await accepted(desk);
    await take(desk.agent, 'ticketAssign', ticket, { owner: desk.agent.account });
    await expectRefused(() => take(desk.agent, 'ticketStart', ticket), blocked('WRONG_STATE', '2.4.3e'));
    const { plannedSolution: _, ...without } = judged;
    await expectRefused(() => take(desk.agent, 'ticketAssess', ticket, without), { code: 'BAD_USER_INPUT' });
    expect(await take(desk.agent, 'ticketAssess', ticket, judged)).toMatchObject({ state: 'ASSESSED' });
  });

  it('is resolved only after its customer heard of progress, and tells them the result (2.4.3g, 2.4.3h)', async () => {
    const ticket = await started(desk);
    const resolve = () => take(desk.agent, 'ticketResolve', ticket, solved);
    await expectRefused(resolve, blocked('PROGRESS_NOT_TOLD', '2.4.3g'));
    await toldCustomer(desk, ticket);
    expect(await resolve()).toMatchObject({ state: 'RESOLVED' });
    const query = 'query ($id: ID!) { ticket(id: $id) { notices { nodes { kind content } } } }';
    const { ticket: seen } = await desk.buyer.ask(query, { id: ticket.id });
    expect(seen.notices.nodes).toEqual([
      { kind: 'PROGRESS', content: 'A seal is on its way' },
      { kind: 'RESULT', content: solved.solution },
    ]);
    await runJobs();
    const inbox = 'select kind from notification where record_id = $1 and account_id = $2';
    expect((await sql(inbox, ticket.id, desk.buyer.account)).length).toBeGreaterThan(0);
  });

  it.each(['REMOTE', 'ON_SITE', 'PARTS'])(
    'is solved %s, as was found, and says so (2.4.3a, 2.4.3b)',
    async (solvedBy) => {
      const ticket = await started(desk);
      await toldCustomer(desk, ticket);
      await expectRefused(() => take(desk.agent, 'ticketResolve', ticket, { ...solved, solvedBy: null }), {
        code: 'BAD_USER_INPUT',
      });
      await take(desk.agent, 'ticketResolve', ticket, { ...solved, solvedBy });
      expect(await rowOf(ticket)).toMatchObject({ state: 'RESOLVED', solved_by: solvedBy });
    },
  );

  it('whose parts cost more than the limit goes on once the lead approved, who is not the agent (2.4.3d)', async () => {
    const ticket = await started(desk);
    await toldCustomer(desk, ticket);
    await take(desk.agent, 'ticketPlanParts', ticket, { spareParts: 'Shaft seal', partCost: '500.01' });
    const resolve = () => take(desk.agent, 'ticketResolve', ticket, { ...solved, solvedBy: 'PARTS' });
    await expectRefused(resolve, blocked('COST_NOT_APPROVED', '2.4.3d'));
    await expectRefused(() => take(desk.agent, 'ticketApproveParts', ticket), { code: 'FORBIDDEN' });
    await take(desk.lead, 'ticketApproveParts', ticket);
    await take(desk.agent, 'ticketPlanParts', ticket, { spareParts: 'Another pump', partCost: '9000.00' });
    await expectRefused(resolve, again(blocked('COST_NOT_APPROVED', '2.4.3d')));
    await take(desk.lead, 'ticketApproveParts', ticket);
    expect(await resolve()).toMatchObject({ state: 'RESOLVED' });
  });

  it('whose parts the lead planned is approved by another lead (2.4.3d)', async () => {
    const ticket = await started(desk);
    await take(desk.lead, 'ticketPlanParts', ticket, { spareParts: 'Another pump', partCost: '9000.00' });
    await expectRefused(() => take(desk.lead, 'ticketApproveParts', ticket), blocked('APART', '2.4.3d'));
  });

  it('whose parts cost no more than the limit needs nobody else (2.4.3d)', async () => {
    const ticket = await started(desk);
    await toldCustomer(desk, ticket);
    await take(desk.agent, 'ticketPlanParts', ticket, { spareParts: 'Shaft seal', partCost: '500.00' });
    expect(await take(desk.agent, 'ticketResolve', ticket, solved)).toMatchObject({ state: 'RESOLVED' });
  });

  it('has no parts that cost less than nothing (2.4.3d)', async () => {
    const ticket = await started(desk);
    const plan = (partCost: string) =>
      take(desk.agent, 'ticketPlanParts', ticket, { spareParts: 'Shaft seal', partCost });
    await expectRefused(() => plan('-0.01'), unfit('partCost', '2.4.3d'));
    await plan('0.00');
  });

  it('shows to nobody outside what its parts cost (2.4.3d)', async () => {
    const ticket = await started(desk);
    await take(desk.agent, 'ticketPlanParts', ticket, { spareParts: 'Shaft seal', partCost: '20.00' });
    const costOf = async (person: Desk['agent']) =>
      (await person.ask('query ($id: ID!) { ticket(id: $id) { partCost } }', { id: ticket.id }))['ticket'].partCost;
    expect([await costOf(desk.agent), await costOf(desk.buyer)]).toEqual(['20.00', null]);
  });

  it('is confirmed by the customer’s own people, or opened again with a reason (2.4.3f)', async () => {
    const ticket = await resolved(desk);
    await expectRefused(() => take(desk.agent, 'ticketConfirm', ticket), { code: 'FORBIDDEN' });
    const stranger = (await aDesk()).buyer;
    await expectRefused(() => take(stranger, 'ticketConfirm', ticket), { code: 'NOT_FOUND' });
    await take(desk.buyer, 'ticketReopen', ticket, { note: 'It leaks again' });
    await take(desk.agent, 'ticketResolve', ticket, solved);
    expect(await take(desk.buyer, 'ticketConfirm', ticket)).toMatchObject({ state: 'CONFIRMED' });
    expect(await take(desk.agent, 'ticketClose', ticket)).toMatchObject({ state: 'CLOSED' });
  });

  it('that complains of somebody is closed by another (2.4.4e)', async () => {
    const ticket = await resolved(desk, { complainedOf: desk.agent.account });
    await take(desk.buyer, 'ticketConfirm', ticket);
    await expectRefused(() => take(desk.agent, 'ticketClose', ticket), blocked('COMPLAINED_OF', '2.4.4e'));
    expect(await take(desk.lead, 'ticketClose', ticket)).toMatchObject({ state: 'CLOSED' });
  });

  it('is worked on by nobody without the right (1.3.1c)', async () => {
    const ticket = await assessed(desk);
    const executive = await hire('EXECUTIVE');
    await expectRefused(() => take(executive, 'ticketStart', ticket), { code: 'FORBIDDEN' });
  });
});
