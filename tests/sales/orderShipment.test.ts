import { beforeAll, describe, expect, it } from '@jest/globals';
import { elsewhere } from '../support/access.js';
import { file } from '../support/contracts.js';
import {
  acknowledged,
  anExecution,
  countsOf,
  delivered,
  dispatched,
  linesOf,
  produced,
  pumps,
  ready,
  receipt,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

const linesIn = (shipment: Record<string, any>): { id: string }[] => shipment['lines'].nodes;

describe('A shipment', () => {
  it('holds no more than passed its quality check (2.2.6c, 2.2.6d)', async () => {
    const order = await acknowledged(all);
    await produced(all, order, '1');
    const above = blocked('DISPATCHED_ABOVE_PASSED', '2.2.6c');
    await expectRefused(() => dispatched(all, order, '1.0001'), above);
    await dispatched(all, order, '1');
    expect([await stateOf(order), await countsOf(order)]).toEqual(['IN_PRODUCTION', '1 1 1 0']);
    await expectRefused(() => dispatched(all, order, '0.0001'), again(above));
  });

  it('holds lines of its order, each with more than nothing (2.2.6d)', async () => {
    const [order, other] = [await ready(all), await ready(all)];
    const [line] = await linesOf(other);
    await expectRefused(() => dispatched(all, order, '0'), again(blocked('NOTHING_SENT', '2.2.6d')));
    await expectRefused(() => dispatched(all, order, '1', { lines: [] }), again(blocked('NOTHING_SENT', '2.2.6d')));
    const foreign = { lines: [{ line: line!.id, quantity: '1' }] };
    await expectRefused(() => dispatched(all, order, '1', foreign), { code: 'NOT_FOUND' });
  });

  it('is sent by logistics that have the order, and by nobody else (2.2.6a)', async () => {
    const order = await ready(all);
    for (const carrier of [all.seller, all.producer])
      await expectRefused(() => dispatched({ carrier }, order), { code: 'FORBIDDEN' });
    const carrier = await hire('LOGISTICS_COORDINATOR', { department: 'Another depot' });
    await expectRefused(() => dispatched({ carrier }, order), { code: 'NOT_FOUND' });
  });

  it('ships the order with the last unit, and has delivered it when the last one arrives (2.2.6d, 2.2.6e)', async () => {
    const order = await ready(all);
    const first = await dispatched(all, order, '1.5');
    expect(await stateOf(order)).toBe('READY_TO_SHIP');
    await expectRefused(() => take(all.carrier, 'orderShip', order), blocked('NOT_ALL_DISPATCHED', '2.2.6d'));
    const last = await dispatched(all, order, '0.5');
    expect(await stateOf(order)).toBe('SHIPPED');
    await delivered(all, last);
    expect([await stateOf(order), await countsOf(order)]).toEqual(['SHIPPED', '2 2 2 0.5']);
    await delivered(all, first);
    expect([await stateOf(order), await countsOf(order)]).toEqual(['DELIVERED', '2 2 2 2']);
  });

  it('delivers the order with the last of two that arrive at once (2.2.6d)', async () => {
    for (let round = 0; round < 3; round += 1) {
      const order = await ready(all);
      const shipments = [await dispatched(all, order, '1'), await dispatched(all, order, '1')];
      for (const shipment of shipments) await file(all.carrier, shipment, 'DELIVERY_NOTE');
      const people = [all.carrier, elsewhere(all.carrier)];
      await Promise.all(shipments.map((one, index) => take(people[index]!, 'shipmentDeliver', one, receipt())));
      expect([await stateOf(order), await countsOf(order)]).toEqual(['DELIVERED', '2 2 2 2']);
    }
  });

  it('takes no more than there is, even where two are sent at once (2.2.6d)', async () => {
    const order = await ready(all);
    const both = [all.carrier, elsewhere(all.carrier)].map((carrier) => dispatched({ carrier }, order, '1.5'));
    const settled = await Promise.allSettled(both);
    expect(settled.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countsOf(order)).toBe('2 2 1.5 0');
  });

  it('has arrived only by the note that the customer signed, on a day that has come (2.2.6b, 2.2.6d)', async () => {
    const shipment = await dispatched(all, await ready(all));
    const deliver =
      (fields: object = {}) =>
      () =>
        take(all.carrier, 'shipmentDeliver', shipment, receipt(fields as never));
    await expectRefused(deliver(), blocked('EVIDENCE_MISSING', '2.2.6d'));
    await file(all.carrier, shipment, 'DELIVERY_NOTE');
    await expectRefused(deliver({ deliveredOn: inDays(1) }), again(blocked('ARRIVED_IN_FUTURE', '2.2.6b')));
    const [line] = linesIn(shipment);
    for (const received of ['2.0001', '-1'])
      await expectRefused(
        deliver({ received: [{ line: line!.id, received }] }),
        again(blocked('RECEIVED_ABOVE_SENT', '2.2.6d')),
      );
    expect(await deliver()()).toMatchObject({ state: 'DELIVERED' });
  });

  it('that arrives short leaves the rest to be produced and sent again (2.2.6d, 2.2.6h)', async () => {
    const order = await ready(all);
    const shipment = await dispatched(all, order);
    await delivered(all, shipment, { received: [{ line: linesIn(shipment)[0]!.id, received: '1.75' }] });
    expect([await stateOf(order), await countsOf(order)]).toEqual(['DELIVERED', '1.75 1.75 1.75 1.75']);
    await produced(all, order, '0.25');
    await delivered(all, await dispatched(all, order, '0.25'));
    expect([await stateOf(order), await countsOf(order)]).toEqual(['DELIVERED', '2 2 2 2']);
  });

  it('that is lost must be produced and sent again, with a note of how (2.2.6h)', async () => {
    const order = await ready(all);
    const shipment = await dispatched(all, order);
    await take(all.carrier, 'shipmentLose', shipment, { note: 'The lorry burnt' });
    expect([await stateOf(order), await countsOf(order)]).toEqual(['SHIPPED', '0 0 0 0']);
    await produced(all, order);
    await delivered(all, await dispatched(all, order));
    expect([await stateOf(order), await countsOf(order)]).toEqual(['DELIVERED', '2 2 2 2']);
  });

  it('once begun keeps the order from being given up (2.2.6f)', async () => {
    const order = await ready(all);
    await dispatched(all, order, '0.0001');
    const cancel = () => take(all.manager, 'orderCancel', order, { note: 'No more need' });
    await expectRefused(cancel, blocked('DISPATCHED_ALREADY', '2.2.6b'));
  });

  it('of an order of several lines counts each (2.2.6d)', async () => {
    const order = await acknowledged(all, { lines: [pumps(), pumps({ name: '阀门', quantity: '3', price: '1.00' })] });
    const lines = await linesOf(order);
    for (const { id, quantity } of lines) {
      const plan = { order: order.id, line: id, quantity, plannedFrom: inDays(1), plannedTo: inDays(2) };
      const task = await all.producer.step('productionTaskPlan', plan);
      for (const step of ['productionTaskStart', 'productionTaskFinish']) await take(all.producer, step, task);
      await take(all.inspector, 'productionTaskPass', task, { quantity, findings: 'Tight' });
    }
    const sent = lines.map(({ id, quantity }) => ({ line: id, quantity }));
    await delivered(all, await dispatched(all, order, '', { lines: sent }));
    expect(await stateOf(order)).toBe('DELIVERED');
    expect((await linesOf(order)).map((line) => line.delivered)).toEqual(['2', '3']);
  });
});
