import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { rowOf, take } from '../support/orders.js';
import { departmentOf, hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { aDesk, started, type Desk } from '../support/tickets.js';
import { untold } from '../support/untold.js';

let desk: Desk;
let engineer: Person;
let ticket: Stepped;
beforeEach(async () => {
  desk = await aDesk();
  engineer = await hire('FIELD_ENGINEER', { department: 'Field' });
  ticket = await started(desk);
});

const plan = (goes = engineer, by = desk.agent): Promise<Stepped> =>
  by.step('fieldVisitPlan', {
    ticket: ticket.id,
    engineer: goes.account,
    plannedDay: inDays(2),
    purpose: 'Replace the seal',
  });
const cancel = (visit: Stepped) => take(desk.agent, 'fieldVisitCancel', visit, { note: 'It was the gauge' });

/** What the audit events of a step on a record say of what it changed. */
const told = async ({ id }: { id: string }, step: string) =>
  (
    await sql<{ changes: object }>(
      'select changes from audit_event where record_id = $1 and action = $2 order by id',
      id,
      step,
    )
  ).map(({ changes }) => changes);

describe('The audit event of a step names', () => {
  it('who sees the ticket from now on because a visit was planned, once (2.4.3c, 1.3.4b)', async () => {
    const visits: Stepped[] = [];
    expect(await untold(async () => visits.push(await plan(), await plan()))).toEqual([]);
    const named = { added: null, record: ticket.id, account: engineer.account };
    expect(await told(visits[0]!, 'fieldVisitPlan')).toMatchObject([{ Collaborator: [named] }]);
    expect((await told(visits[1]!, 'fieldVisitPlan'))[0]).not.toHaveProperty('Collaborator');
  });

  it('who sees it no more because their last visit was cancelled (2.4.3c, 1.3.4b)', async () => {
    const [first, last] = [await plan(), await plan()];
    expect(await untold(() => cancel(first))).toEqual([]);
    expect(await untold(() => cancel(last))).toEqual([]);
    expect((await told(first, 'fieldVisitCancel'))[0]).not.toHaveProperty('Collaborator');
    const gone = { removed: expect.anything(), record: ticket.id, account: engineer.account };
    expect(await told(last, 'fieldVisitCancel')).toMatchObject([{ Collaborator: [gone] }]);
  });

  it('the department to which a visit goes with its ticket, by a step of its own (2.4.2a, 1.3.4b)', async () => {
    const [visit, other] = [await plan(), await aDesk()];
    const given = { owner: other.agent.account, note: 'Their machine' };
    expect(await untold(() => take(desk.lead, 'ticketReassign', ticket, given))).toEqual([]);
    expect(await told(visit, 'fieldVisitTransfer')).toEqual([{ department: [desk.department, other.department] }]);
    expect(await rowOf(visit)).toMatchObject({ version: 2, owner_id: engineer.account });
    const back = { department: desk.department, note: 'Ours after all' };
    await take(other.agent, 'ticketRequeue', ticket, back);
    expect(await told(visit, 'fieldVisitTransfer')).toHaveLength(2);
  });

  it('the visit that goes with its ticket in the name of who answered for both (2.4.2a, 1.3.4b)', async () => {
    const both = await hire(['SUPPORT_AGENT', 'FIELD_ENGINEER'], { department: 'Both' });
    await take(desk.lead, 'ticketReassign', ticket, { owner: both.account, note: 'Close by' });
    const visit = await plan(both, both);
    const given = { owner: desk.agent.account, note: 'Ours after all' };
    expect(await untold(() => take(both, 'ticketReassign', ticket, given))).toEqual([]);
    expect(await rowOf(visit)).toMatchObject({ version: 2, owner_id: desk.agent.account });
    const [, last] = await told(ticket, 'ticketReassign');
    expect(last).toMatchObject({ FieldVisit: [{ changed: visit.id, department: await departmentOf(desk.agent) }] });
    expect(await told(visit, 'fieldVisitTransfer')).toEqual([]);
  });

  it('bites where something is changed beside the step, whether a row is changed, added or removed', async () => {
    const visit = await plan();
    const besides =
      (statement: string, ...values: unknown[]) =>
      async () => {
        await take(desk.agent, 'fieldVisitMove', visit, { plannedDay: inDays(3), note: 'The line runs until then' });
        await sql(statement, ...values);
      };
    const also = (values: string) => `insert into collaborator (record_id, account_id) ${values}`;
    expect(await untold(besides('update ticket set reviewed = true where id = $1', ticket.id))).toEqual([
      `Ticket ${ticket.id}`,
    ]);
    expect(await untold(besides(also('values ($1, $2)'), ticket.id, desk.colleague.account))).toEqual([
      expect.stringMatching(/^Collaborator \d+$/),
    ]);
    expect(await untold(besides('delete from collaborator where record_id = $1', ticket.id))).toHaveLength(2);
  });
});
