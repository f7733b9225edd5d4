import { beforeAll, describe, expect, it } from '@jest/globals';
import { acknowledged, anExecution, handedOff, rowOf, take, type Execution } from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

type Order = { id: string };

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

const milestone = ({ id }: Order, by = all.seller, fields: object = {}) =>
  by.step('milestonePlan', { order: id, name: '试车', plannedOn: inDays(9), ...fields });

describe('A milestone', () => {
  it('is planned and reached by sales or a department that has the order (2.2.6e)', async () => {
    const order = await acknowledged(all);
    for (const person of [all.seller, all.manager, all.producer, all.carrier]) {
      const planned = await milestone(order, person);
      const reach = (reachedOn: string) => () => take(person, 'milestoneReach', planned, { reachedOn });
      await expectRefused(reach(inDays(1)), blocked('REACHED_IN_FUTURE', '2.2.6e'));
      expect(await reach(inDays(0))()).toMatchObject({ state: 'REACHED' });
    }
    await expectRefused(() => milestone(order, all.buyer), { code: 'FORBIDDEN' });
    const other = (await anExecution()).producer;
    await expectRefused(() => milestone(order, other), { code: 'NOT_FOUND' });
  });

  it('is moved or given up with a note (2.2.6e)', async () => {
    const planned = await milestone(await acknowledged(all));
    const move = (input: object) => () =>
      take(all.seller, 'milestoneMove', planned, { plannedOn: inDays(12), ...input });
    await move({ note: 'The crane is late' })();
    expect(await rowOf(planned)).toMatchObject({ state: 'PLANNED' });
    await take(all.seller, 'milestoneDrop', planned, { note: 'No trial run' });
    await expectRefused(move({ note: 'Later' }), blocked('WRONG_STATE', '2.2.6e'));
  });
});

const about = { kind: 'PRODUCTION_DELAY', severity: 'MAJOR', description: 'The casting is late' };

const raise = ({ id }: Order, by = all.producer, fields: object = {}) =>
  by.step('orderIssueRaise', { order: id, departments: [all.departments.production], ...about, ...fields });

describe('An issue', () => {
  it.each([
    ['CUSTOMER_CHANGE', '2.2.6f'],
    ['PRODUCTION_DELAY', '2.2.6g'],
    ['DELIVERY_PROBLEM', '2.2.6h'],
  ])('of the kind %s is raised, solved and confirmed by another (%s, 3.3.1c)', async (kind) => {
    const order = await acknowledged(all);
    const departments = [all.departments.production, all.departments.logistics];
    const issue = await raise(order, all.producer, { kind, departments });
    await expectRefused(() => take(all.carrier, 'orderIssueResolve', issue), { code: 'BAD_USER_INPUT' });
    await take(all.carrier, 'orderIssueResolve', issue, { solution: 'By air' });
    await expectRefused(() => take(all.carrier, 'orderIssueConfirm', issue), blocked('APART', '3.3.1c'));
    const select = 'solution departments { nodes { department { id } } }';
    const closed = await take(all.seller, 'orderIssueConfirm', issue, {}, select);
    expect(closed).toMatchObject({ state: 'CLOSED', solution: 'By air' });
    const named = closed['departments'].nodes.map(({ department }: { department: Order }) => department.id);
    expect(named.sort()).toEqual([...departments].sort());
  });

  it('that is not solved after all is open again, with a note, and may be solved by another (3.3.1c)', async () => {
    const issue = await raise(await acknowledged(all));
    await take(all.producer, 'orderIssueResolve', issue, { solution: 'Overtime' });
    await take(all.seller, 'orderIssueReopen', issue, { note: 'Still late' });
    await take(all.colleague, 'orderIssueResolve', issue, { solution: 'A second shift' });
    await expectRefused(() => take(all.producer, 'orderIssueConfirm', issue), blocked('APART', '3.3.1c'));
    expect(await take(all.seller, 'orderIssueConfirm', issue)).toMatchObject({ state: 'CLOSED' });
  });

  it('concerns departments that have the order (3.3.1b)', async () => {
    const order = await acknowledged(all);
    const { departments } = await anExecution();
    const elsewhere = () => raise(order, all.seller, { departments: [departments.quality] });
    await expectRefused(elsewhere, blocked('DEPARTMENT_NOT_HANDED', '3.3.1b'));
    const further = [{ department: departments.quality, kind: 'SERVICE', content: 'Look at it' }];
    await take(all.seller, 'orderInvolve', order, { departments: further });
    expect(await elsewhere()).toMatchObject({ state: 'OPEN' });
  });

  it('is raised of an order that has not ended (2.2.6g)', async () => {
    const order = await handedOff(all);
    await take(all.manager, 'orderCancel', order, { note: 'No more need' });
    await expectRefused(() => raise(order, all.seller), again(blocked('ORDER_ENDED', '2.2.6b')));
  });

  it('is seen by colleagues who see the order, and by no customer (2.2.6g, 3.2.4b)', async () => {
    const order = await acknowledged(all);
    const issue = await raise(order);
    const sees = async (person: typeof all.seller) => {
      const query = 'query ($id: ID!) { node(id: $id) { id ... on OrderIssue { history { totalCount } } } }';
      return Boolean((await person.ask(query, { id: issue.id }))['node']);
    };
    for (const person of [all.seller, all.manager, all.producer, all.carrier, await hire('EXECUTIVE')])
      expect(await sees(person)).toBe(true);
    for (const person of [all.buyer, await hire('SALES_REP'), (await anExecution()).producer])
      expect(await sees(person)).toBe(false);
    expect(await sql('select 1 from order_issue where order_id = $1', order.id)).toHaveLength(1);
  });
});
