import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { file } from '../support/contracts.js';
import {
  accepted,
  allWell,
  anExecution,
  arrived,
  created,
  delivered,
  dispatched,
  produced,
  ready,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

type Order = { id: string };

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

const fileCertificate = (person: Person, order: Order) => file(person, order, 'ACCEPTANCE_CERTIFICATE');
const onPaper = { ...allWell, acceptedBy: '王芳' };
const record = (person: Person, order: Order, given: object = {}) =>
  take(person, 'orderRecordAcceptance', order, { ...onPaper, ...given });

const issue = ({ id }: Order) =>
  all.seller.step('orderIssueRaise', {
    order: id,
    kind: 'DELIVERY_PROBLEM',
    severity: 'MAJOR',
    description: 'A scratch',
    departments: [all.departments.logistics],
  });

describe('The customer’s own people', () => {
  it('accept what arrived: on time, in quality and in quantity (2.2.6b, 2.2.6c, 2.2.6d)', async () => {
    const order = await arrived(all);
    const acceptances = 'acceptances { nodes { onTime quality quantity remark way acceptedBy account { id } } }';
    const done = await take(all.buyer, 'orderAccept', order, allWell, acceptances);
    expect(done).toMatchObject({ state: 'ACCEPTED' });
    expect(done['acceptances'].nodes).toMatchObject([
      { ...allWell, remark: null, way: 'OWN_ACCOUNT', account: { id: all.buyer.account } },
    ]);
  });

  it('accept what came late with a note (2.2.6b)', async () => {
    const order = await arrived(all);
    const late = { ...allWell, onTime: false };
    await expectRefused(() => take(all.buyer, 'orderAccept', order, late), blocked('LATE_WITHOUT_NOTE', '2.2.6b'));
    const acceptances = 'acceptances { nodes { onTime remark } }';
    const done = await take(all.buyer, 'orderAccept', order, { ...late, note: 'Two days' }, acceptances);
    expect(done['acceptances'].nodes).toEqual([{ onTime: false, remark: 'Two days' }]);
  });

  it.each(['quality', 'quantity'])(
    'do not accept where the %s is not as agreed, and hear what to do (2.2.6c, 2.2.6d)',
    async (what) => {
      const order = await arrived(all);
      const no = { ...allWell, [what]: false, note: 'Not as agreed' };
      await expectRefused(() => take(all.buyer, 'orderAccept', order, no), blocked('NOT_AS_AGREED', '2.2.6c'));
      expect(await sql('select 1 from acceptance where order_id = $1', order.id)).toEqual([]);
    },
  );

  it('do not accept what is short, until the rest has come (2.2.6d)', async () => {
    const order = await ready(all);
    const shipment = await dispatched(all, order);
    await delivered(all, shipment, { received: [{ line: shipment['lines'].nodes[0].id, received: '1.9999' }] });
    const short = blocked('QUANTITY_OUT_OF_TOLERANCE', '2.2.6d');
    await expectRefused(() => take(all.buyer, 'orderAccept', order, allWell), short);
    await produced(all, order, '0.0001');
    await delivered(all, await dispatched(all, order, '0.0001'));
    expect(await take(all.buyer, 'orderAccept', order, allWell)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('do not accept while an issue is open, or solved and not confirmed (2.2.6h)', async () => {
    const order = await arrived(all);
    const raised = await issue(order);
    const open = blocked('ISSUE_OPEN', '2.2.6h');
    await expectRefused(() => take(all.buyer, 'orderAccept', order, allWell), open);
    await take(all.carrier, 'orderIssueResolve', raised, { solution: 'Polished' });
    await expectRefused(() => take(all.buyer, 'orderAccept', order, allWell), again(open));
    await take(all.seller, 'orderIssueConfirm', raised);
    expect(await take(all.buyer, 'orderAccept', order, allWell)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('are who accepts: no employee, whatever they hold, and no other customer (2.2.6b, 3.2.4b)', async () => {
    const order = await arrived(all);
    const impostor = await hire(['CUSTOMER', 'SALES_MANAGER', 'EXECUTIVE']);
    await expectRefused(() => take(impostor, 'orderAccept', order, allWell), { code: 'FORBIDDEN' });
    const other = (await anExecution()).buyer;
    await expectRefused(() => take(other, 'orderAccept', order, allWell), { code: 'NOT_FOUND' });
    await sql(`update "grant" set scope = 'ALL' where permission = 'orderAccept'`);
    await expectRefused(() => take(impostor, 'orderAccept', order, allWell), {
      ...blocked('NOT_YOURS', '2.2.6b'),
    });
    await sql(`update "grant" set scope = 'CUSTOMER_OWN' where permission = 'orderAccept'`);
  });

  it('do not accept before everything has arrived, nor twice, nor on hold (2.2.6b)', async () => {
    const order = await ready(all);
    await expectRefused(() => take(all.buyer, 'orderAccept', order, allWell), blocked('WRONG_STATE', '2.2.6b'));
    const held = await arrived(all);
    await take(all.seller, 'orderHold', held, { note: 'A dispute' });
    await expectRefused(() => take(all.buyer, 'orderAccept', held, allWell), blocked('WRONG_STATE', '2.2.6b'));
    const done = await accepted(all);
    await expectRefused(() => take(all.buyer, 'orderAccept', done, allWell), blocked('WRONG_STATE', '2.2.6b'));
  });
});

describe('The customer’s signed paper', () => {
  it('is recorded by a colleague, and says who signed (2.2.6b, SOD-09)', async () => {
    const order = await arrived(all);
    await expectRefused(() => record(all.manager, order), blocked('EVIDENCE_MISSING', '2.2.6b'));
    await fileCertificate(all.manager, order);
    const acceptances = 'acceptances { nodes { way acceptedBy account { id } } }';
    const given = { ...onPaper };
    const done = await take(all.manager, 'orderRecordAcceptance', order, given, acceptances);
    expect(done).toMatchObject({ state: 'ACCEPTED' });
    expect(done['acceptances'].nodes).toEqual([
      { way: 'PAPER', acceptedBy: '王芳', account: { id: all.manager.account } },
    ]);
  });

  it('is never recorded by whoever created the order, nor on paper that they filed (SOD-09, 2.2.6b)', async () => {
    const order = await arrived(all);
    await fileCertificate(all.seller, order);
    await expectRefused(() => record(all.manager, order), blocked('EVIDENCE_MISSING', '2.2.6b'));
    await fileCertificate(all.manager, order);
    await expectRefused(() => record(all.seller, order), blocked('APART', '2.2.6b'));
    expect(await record(all.manager, order)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('is not recorded by its creator after the order changed hands and came back (SOD-09, 2.2.6b)', async () => {
    const order = await arrived(all);
    const next = await hire('SALES_REP');
    await take(all.manager, 'orderTransfer', order, { owner: next.account, note: 'On leave' });
    await take(all.manager, 'orderTransfer', order, { owner: all.seller.account, note: 'Back' });
    await fileCertificate(all.manager, order);
    await expectRefused(() => record(all.seller, order), blocked('APART', '2.2.6b'));
  });

  it('holds to the same: quantity, issues, quality, and a note where it came late (2.2.6b, 2.2.6c, 2.2.6d)', async () => {
    const order = await arrived(all);
    await fileCertificate(all.manager, order);
    const no = (given: object) => () => record(all.manager, order, given);
    await expectRefused(no({ quality: false }), blocked('NOT_AS_AGREED', '2.2.6c'));
    await expectRefused(no({ onTime: false }), again(blocked('LATE_WITHOUT_NOTE', '2.2.6b')));
    await expectRefused(no({ acceptedBy: '  ' }), { code: 'BAD_USER_INPUT' });
    await issue(order);
    await expectRefused(no({}), again(blocked('ISSUE_OPEN', '2.2.6h')));
  });

  it('is not recorded by production, logistics or another seller (2.2.6b, 3.2.4b)', async () => {
    const order = await arrived(all);
    for (const person of [all.producer, all.carrier, all.buyer])
      await expectRefused(() => record(person, order), { code: 'FORBIDDEN' });
    const other = await hire('SALES_REP');
    await expectRefused(() => record(other, order), { code: 'NOT_FOUND' });
  });
});

describe('An accepted order', () => {
  it('is closed once its milestones are reached or given up (2.2.6e)', async () => {
    const order = await arrived(all);
    const plan = { order: order.id, name: 'Running', plannedOn: inDays(20) };
    const milestone = await all.seller.step('milestonePlan', plan);
    await take(all.buyer, 'orderAccept', order, allWell);
    await expectRefused(() => take(all.seller, 'orderClose', order), blocked('MILESTONE_OPEN', '2.2.6e'));
    await take(all.seller, 'milestoneReach', milestone, { reachedOn: inDays(0) });
    expect(await take(all.seller, 'orderClose', order)).toMatchObject({ state: 'CLOSED' });
    expect(await sql('select 1 from task where record_id = $1 and done_at is null', order.id)).toEqual([]);
    await expectRefused(() => fileCertificate(all.seller, order), blocked('RECORD_CLOSED', '3.1.4d'));
  });

  it('is not given up, held or accepted otherwise (2.2.6e)', async () => {
    const order = await accepted(all);
    const note = 'Too late';
    for (const step of ['orderCancel', 'orderHold'])
      await expectRefused(() => take(all.manager, step, order, { note }), blocked('WRONG_STATE'));
    expect(await stateOf(order)).toBe('ACCEPTED');
    const fresh = await created(all);
    await expectRefused(() => take(all.seller, 'orderClose', fresh), blocked('WRONG_STATE'));
  });
});
