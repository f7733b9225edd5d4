import { beforeAll, describe, expect, it } from '@jest/globals';
import { file } from '../support/contracts.js';
import { approved, assess, changed, raised, reassess, untaxed } from '../support/changes.js';
import {
  acknowledged,
  anExecution,
  created,
  dispatched,
  handoffsOf,
  pumps,
  ready,
  rowOf,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

describe('A change', () => {
  it('is raised by the customer, assessed, confirmed, approved and put into the order (2.2.6f)', async () => {
    const order = await acknowledged(all, untaxed);
    const change = await raised(order, all.buyer);
    const lines = [await changed(order, { price: '256.00' }), pumps({ name: '密封件', quantity: '1', price: '1.50' })];
    expect(await assess(all.seller, change, lines, { deliverBy: inDays(40) })).toMatchObject({
      state: 'ASSESSED',
      priceEffect: '13.50',
      deliverBy: inDays(40),
    });
    expect(await rowOf(order)).toMatchObject({ amount: '500.00' });
    await take(all.buyer, 'changeRequestConfirm', change);
    await take(all.manager, 'changeRequestApprove', change);
    expect(await take(all.seller, 'changeRequestApply', change)).toMatchObject({ state: 'APPLIED' });
    const query =
      'query ($id: ID!) { order(id: $id) { amount deliverBy state lines { nodes { name quantity price amount } } } }';
    expect((await all.buyer.ask(query, { id: order.id }))['order']).toEqual({
      amount: '513.50',
      deliverBy: inDays(40),
      state: 'ACKNOWLEDGED',
      lines: {
        nodes: [
          { name: '离心泵', quantity: '2', price: '256.00', amount: '512.00' },
          { name: '密封件', quantity: '1', price: '1.50', amount: '1.50' },
        ],
      },
    });
    expect(
      await sql('select actor_id from step_record where record_id = $1 and step = $2', order.id, 'orderChange'),
    ).toEqual([{ actor_id: all.seller.account }]);
  });

  it('is told to every department that has the order (2.2.6f, 3.3.1b)', async () => {
    const order = await acknowledged(all, untaxed);
    const change = await approved(all, order, null, { deliverBy: inDays(20) });
    await take(all.seller, 'changeRequestApply', change);
    const told = (await handoffsOf(order)).slice(3);
    expect(told.map(({ kind, state, content }) => [kind, state, content])).toEqual(
      ['PRODUCTION', 'QUALITY', 'LOGISTICS'].map((kind) => [kind, 'SENT', `${change.number}: A dearer seal`]),
    );
    await take(all.producer, 'handoffAcknowledge', told[0]!);
    expect(await stateOf(order)).toBe('ACKNOWLEDGED');
    expect(await rowOf(order)).toMatchObject({ amount: '500.00' });
  });

  it('is told to no department that was closed meanwhile (2.2.6f)', async () => {
    const own = await anExecution();
    const order = await acknowledged(own, untaxed);
    const change = await approved(own, order, null, { deliverBy: inDays(20) });
    await sql(`update department set state = 'CLOSED' where id = $1`, own.departments.quality);
    await take(own.seller, 'changeRequestApply', change);
    const told = (await handoffsOf(order)).slice(3);
    expect(told.map(({ kind, number }) => [kind, number])).toEqual([
      ['PRODUCTION', `${order.number}-JJ4`],
      ['LOGISTICS', `${order.number}-JJ5`],
    ]);
  });

  it('is raised by the customer or sales, from the hand-off until everything was shipped (2.2.6f)', async () => {
    const order = await acknowledged(all);
    expect(await raised(order, all.seller)).toMatchObject({ state: 'RAISED' });
    for (const person of [all.producer, all.carrier])
      await expectRefused(() => raised(order, person), { code: 'FORBIDDEN' });
    const other = (await anExecution()).buyer;
    await expectRefused(() => raised(order, other), { code: 'NOT_FOUND' });
    const fresh = await created(all);
    await expectRefused(() => raised(fresh, all.buyer), { code: 'NOT_FOUND' });
    const refusal = blocked('ORDER_NOT_CHANGEABLE', '2.2.6f');
    await expectRefused(() => raised(fresh, all.seller), refusal);
    const shipped = await ready(all);
    await dispatched(all, shipped);
    await expectRefused(() => raised(shipped, all.buyer), refusal);
  });

  it('is confirmed by the customer’s own people, or on the customer’s paper (2.2.6f)', async () => {
    const change = await raised(await acknowledged(all), all.buyer);
    await assess(all.seller, change, null);
    await expectRefused(() => take(all.seller, 'changeRequestConfirm', change), { code: 'FORBIDDEN' });
    const record = () => take(all.seller, 'changeRequestRecordConfirmation', change);
    await expectRefused(record, blocked('EVIDENCE_MISSING', '2.2.6f'));
    await file(all.seller, change, 'CUSTOMER_CONFIRMATION');
    expect(await record()).toMatchObject({ state: 'CONFIRMED' });
  });

  it('is approved by a manager who did not assess it (2.2.6f)', async () => {
    const change = await raised(await acknowledged(all), all.buyer);
    await assess(all.manager, change, null);
    await expectRefused(() => take(all.manager, 'changeRequestApprove', change), blocked('WRONG_STATE', '2.2.6f'));
    await take(all.buyer, 'changeRequestConfirm', change);
    await expectRefused(() => take(all.seller, 'changeRequestApprove', change), { code: 'FORBIDDEN' });
    await expectRefused(() => take(all.manager, 'changeRequestApprove', change), again(blocked('APART', '2.2.6f')));
    expect(await take(await hire('SALES_MANAGER'), 'changeRequestApprove', change)).toMatchObject({
      state: 'APPROVED',
    });
  });

  it('is assessed anew, and confirmed and approved again, once the order is another (2.2.6f)', async () => {
    const order = await acknowledged(all, untaxed);
    const [one, other] = [
      await approved(all, order, [await changed(order, { price: '251.00' })]),
      await raised(order, all.buyer),
    ];
    await assess(all.seller, other, [await changed(order, { price: '252.00' })]);
    await take(all.seller, 'changeRequestApply', one);
    const stale = blocked('ASSESSMENT_STALE', '2.2.6f');
    await expectRefused(() => take(all.buyer, 'changeRequestConfirm', other), stale);
    const anew = () => take(all.seller, 'changeRequestReassess', other, { assessment: 'A dearer seal' });
    await expectRefused(anew, blocked('NOTE_MISSING', '2.2.6f'));
    expect(await reassess(all.seller, other, [await changed(order, { price: '252.00' })])).toMatchObject({
      priceEffect: '2.00',
    });
    expect(await take(all.buyer, 'changeRequestConfirm', other)).toMatchObject({ state: 'CONFIRMED' });
    expect(await reassess(all.seller, other, null)).toMatchObject({ state: 'ASSESSED', priceEffect: '0.00' });
  });

  it('is sound: lines of more than nothing, of the order, and a day that lies ahead (2.2.6d, 2.2.6f)', async () => {
    const [order, other] = [await acknowledged(all), await acknowledged(all)];
    const change = await raised(order, all.buyer);
    const line = await changed(order, { quantity: '0' });
    await expectRefused(() => assess(all.seller, change, [line]), blocked('LINE_NOT_POSITIVE', '2.2.6d'));
    const { name: _, ...unnamed } = await changed(order);
    await expectRefused(
      () => assess(all.seller, change, [{ ...unnamed, product: null, name: null }]),
      again(blocked('LINE_UNNAMED', '2.2.6d')),
    );
    const much = { quantity: '999999999999', price: '9999999999999999.99' };
    const large = await changed(order, much);
    await expectRefused(() => assess(all.seller, change, [large]), again(blocked('AMOUNT_TOO_LARGE', '2.2.3h')));
    await expectRefused(
      () => assess(all.seller, change, null, { deliverBy: inDays(-1) }),
      again(blocked('CHANGED_DAY_PAST', '2.2.6f')),
    );
    const foreign = await changed(other);
    await expectRefused(() => assess(all.seller, change, [foreign]), { code: 'NOT_FOUND' });
    await expectRefused(() => take(all.seller, 'changeRequestAssess', change, { lines: [] }), {
      code: 'BAD_USER_INPUT',
    });
  });

  it('is rejected with an answer, or taken back with a note (2.2.6f)', async () => {
    const order = await acknowledged(all);
    const [one, other] = [await raised(order, all.buyer), await raised(order, all.buyer)];
    await take(all.seller, 'changeRequestReject', one, { note: 'No such seal' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on ChangeRequest { state answer } } }';
    expect(await all.buyer.ask(query, { id: one.id })).toEqual({ node: { state: 'REJECTED', answer: 'No such seal' } });
    expect(await take(all.buyer, 'changeRequestWithdraw', other, { note: 'Never mind' })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });
});
