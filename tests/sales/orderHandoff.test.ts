import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../../demo/client.js';
import { elsewhere } from '../support/access.js';
import {
  acknowledged,
  anExecution,
  concerned,
  created,
  handedOff,
  handoffsOf,
  receiverOf,
  rowOf,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

describe('An order is handed off', () => {
  it('to each department with what it is told, as a record of its own (2.2.6a, 3.3.1b)', async () => {
    const order = await handedOff(all);
    expect(order).toMatchObject({ state: 'HANDED_OFF' });
    const handoffs = await handoffsOf(order);
    expect(
      handoffs.map(({ kind, state, content, department_id: department }) => [kind, state, content, department]),
    ).toEqual(concerned(all).map(({ kind, content, department }) => [kind, 'SENT', content, department]));
    expect(handoffs.map(({ number }) => number)).toEqual([1, 2, 3].map((place) => `${order.number}-JJ${place}`));
    const steps = await sql(
      'select record_id, actor_id from step_record where step = $1 and record_id = any($2) order by record_id',
      'handoffSend',
      handoffs.map(({ id }) => id),
    );
    expect(steps).toEqual(handoffs.map(({ id }) => ({ record_id: id, actor_id: all.seller.account })));
  });

  it('never without production or logistics (2.2.6a)', async () => {
    const order = await created(all);
    const [production, quality, logistics] = concerned(all);
    const handOff = (departments: unknown[]) => () => take(all.seller, 'orderHandOff', order, { departments });
    await expectRefused(handOff([production, quality]), blocked('LOGISTICS_MISSING', '2.2.6a'));
    await expectRefused(handOff([logistics]), { ...blocked('PRODUCTION_MISSING', '2.2.6a'), recorded: false });
    await expectRefused(handOff([]), {
      ...blocked(['PRODUCTION_MISSING', 'LOGISTICS_MISSING'], '2.2.6a'),
      recorded: false,
    });
  });

  it('not to a department that does not exist or is closed (2.2.6a)', async () => {
    const order = await created(all);
    const other = await anExecution();
    const { departments } = other;
    await sql(`update department set state = 'CLOSED' where id = $1`, departments.production);
    const handOff = () => take(all.seller, 'orderHandOff', order, { departments: concerned({ departments }) });
    await expectRefused(handOff, blocked('CLOSED', '1.2'));
  });
});

describe('A department', () => {
  it('sees an order from its hand-off on, and no other department does (2.2.6a, 3.2.4b)', async () => {
    const sees = async (person: typeof all.seller, { id }: { id: string }) => {
      const query = `query ($id: ID!) { order(id: $id) { id handoffs { totalCount } }
        orders(filter: { id: { eq: $id } }) { totalCount } }`;
      const { order, orders } = await person.ask(query, { id });
      expect(Boolean(order)).toBe(orders.totalCount === 1);
      return Boolean(order);
    };
    const other = await anExecution();
    const order = await created(all);
    expect(await sees(all.producer, order)).toBe(false);
    await take(all.seller, 'orderHandOff', order, { departments: concerned(all) });
    for (const person of [all.producer, all.colleague, all.inspector, all.carrier])
      expect(await sees(person, order)).toBe(true);
    for (const person of [other.producer, other.carrier, other.inspector]) {
      expect(await sees(person, order)).toBe(false);
      const [handoff] = await handoffsOf(order);
      await expectRefused(() => take(person, 'handoffAcknowledge', handoff!), { code: 'NOT_FOUND' });
    }
  });

  it('acknowledges its own hand-off, and no other (2.2.6a)', async () => {
    const order = await handedOff(all);
    const [production, , logistics] = await handoffsOf(order);
    await expectRefused(() => take(all.carrier, 'handoffAcknowledge', production!), {
      code: 'FORBIDDEN',
      clause: '2.2.6a',
    });
    await expectRefused(() => take(all.seller, 'handoffAcknowledge', logistics!), { code: 'FORBIDDEN' });
    expect(await take(all.producer, 'handoffAcknowledge', production!)).toMatchObject({ state: 'ACKNOWLEDGED' });
    await expectRefused(() => take(all.producer, 'handoffAcknowledge', production!), blocked('WRONG_STATE', '2.2.6a'));
    expect(await stateOf(order)).toBe('HANDED_OFF');
  });

  it('asks back with a note, and acknowledges once it has its answer (3.3.1a)', async () => {
    const order = await handedOff(all);
    const [production] = await handoffsOf(order);
    const ask = (input: object) => take(all.producer, 'handoffQuery', production!, input);
    await ask({ note: 'Which flange?' });
    await expectRefused(() => take(all.producer, 'handoffAcknowledge', production!), blocked('WRONG_STATE', '2.2.6a'));
    await expectRefused(() => take(all.producer, 'handoffAnswer', production!, { note: 'Mine' }), {
      code: 'FORBIDDEN',
    });
    await take(all.seller, 'handoffAnswer', production!, { note: 'DN50' });
    const query = 'query ($id: ID!) { node(id: $id) { ... on Handoff { history { nodes { step note } } } } }';
    const { node } = await all.producer.ask(query, { id: production!.id });
    expect(node.history.nodes).toEqual([
      { step: 'handoffSend', note: null },
      { step: 'handoffQuery', note: 'Which flange?' },
      { step: 'handoffAnswer', note: 'DN50' },
    ]);
    expect(await take(all.producer, 'handoffAcknowledge', production!)).toMatchObject({ state: 'ACKNOWLEDGED' });
  });

  it('finds among its tasks what it has not acknowledged, and only that (2.2.6a)', async () => {
    const waits = async (person: typeof all.seller, id: string) => {
      const { myTasks } = await person.ask('{ myTasks(first: 100) { nodes { record { id } } } }');
      return (myTasks.nodes as { record: { id: string } | null }[]).some(({ record }) => record?.id === id);
    };
    const [production] = await handoffsOf(await handedOff(all));
    expect([await waits(all.colleague, production!.id), await waits(all.carrier, production!.id)]).toEqual([
      true,
      false,
    ]);
    await take(all.producer, 'handoffAcknowledge', production!);
    expect(await waits(all.colleague, production!.id)).toBe(false);
  });
});

describe('The hand-off of an order', () => {
  it('waits for all departments and closes with the last (2.2.6a)', async () => {
    const order = await handedOff(all);
    const states: string[] = [];
    for (const handoff of await handoffsOf(order)) {
      await take(receiverOf(all, handoff.kind), 'handoffAcknowledge', handoff);
      states.push(await stateOf(order));
    }
    expect(states).toEqual(['HANDED_OFF', 'HANDED_OFF', 'ACKNOWLEDGED']);
    const [step] = await sql(
      'select actor_id, from_state from step_record where record_id = $1 and step = $2',
      order.id,
      'orderAcknowledge',
    );
    expect(step).toEqual({ actor_id: all.carrier.account, from_state: 'HANDED_OFF' });
  });

  it('waits for a department that was named later, too (2.2.6a, 3.3.1b)', async () => {
    const order = await handedOff(all);
    const department = (await anExecution()).departments.quality;
    const further = [{ department, kind: 'SERVICE', content: 'Install it' }];
    await take(all.seller, 'orderInvolve', order, { departments: further });
    for (const handoff of (await handoffsOf(order)).slice(0, 3))
      await take(receiverOf(all, handoff.kind), 'handoffAcknowledge', handoff);
    expect(await stateOf(order)).toBe('HANDED_OFF');
    const { name } = (await sql<{ name: string }>('select name from department where id = $1', department))[0]!;
    const head = await hire('DEPT_HEAD', { department: name });
    await take(head, 'handoffAcknowledge', (await handoffsOf(order))[3]!);
    expect(await stateOf(order)).toBe('ACKNOWLEDGED');
  });

  it('closes with the last of several who acknowledge at once, on two servers, and once (2.2.6a)', async () => {
    for (let round = 0; round < 5; round += 1) {
      const order = await handedOff(all);
      const { version } = (await rowOf(order)) as { version: number };
      const handoffs = await handoffsOf(order);
      const at = (person: typeof all.seller, index: number) => (index % 2 ? elsewhere(person) : person);
      await Promise.all(
        handoffs.map(({ id, kind }, index) =>
          at(receiverOf(all, kind), index).step('handoffAcknowledge', { id, expectedVersion: 1 }),
        ),
      );
      expect(await rowOf(order)).toMatchObject({ state: 'ACKNOWLEDGED', version: version + 4 });
      const closing = 'select from_state, to_state from step_record where record_id = $1 and step = $2';
      expect(await sql(closing, order.id, 'orderAcknowledge')).toHaveLength(1);
      expect(await sql('select 1 from task where record_id = $1 and done_at is null', order.id)).toHaveLength(1);
    }
  });

  it('is acknowledged once, even by two of the department at once (2.2.6a)', async () => {
    const [production] = await handoffsOf(await handedOff(all));
    const both = [all.producer, elsewhere(all.colleague)].map((person) =>
      person.step('handoffAcknowledge', { id: production!.id, expectedVersion: 1 }),
    );
    const settled = await Promise.allSettled(both);
    const codes = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as Refused).code] : []));
    expect(codes).toEqual(['CONFLICT']);
  });

  it('has begun everything else: nothing is produced or sent before it is closed (2.2.6a)', async () => {
    const order = await handedOff(all);
    const [line] = await sql<{ id: string }>('select id from order_line where order_id = $1', order.id);
    const plan = { order: order.id, line: line!.id, quantity: '1', plannedFrom: '2199-01-01', plannedTo: '2199-01-02' };
    await expectRefused(
      () => all.producer.step('productionTaskPlan', plan),
      blocked('ORDER_NOT_ACKNOWLEDGED', '2.2.6a'),
    );
    const early = await acknowledged(all);
    const [own] = await sql<{ id: string }>('select id from order_line where order_id = $1', early.id);
    const shipment = {
      order: early.id,
      carrier: '顺丰',
      arriveBy: '2199-01-01',
      lines: [{ line: own!.id, quantity: '1' }],
    };
    await expectRefused(
      () => all.carrier.step('shipmentDispatch', shipment),
      blocked(['ORDER_NOT_IN_PRODUCTION', 'DISPATCHED_ABOVE_PASSED'], '2.2.6c'),
    );
  });
});
