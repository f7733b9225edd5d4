import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { acknowledged, anExecution, arrived, created, handedOff, take, type Execution } from '../support/orders.js';
import { hire } from '../support/people.js';
import { inDays } from '../support/products.js';

type Order = { id: string };

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

/** Whether somebody sees the order: the same by id, as a node, in the list, counted. */
async function sees(person: Person, { id }: Order): Promise<boolean> {
  const { order, node, orders } = await person.ask(
    `query ($id: ID!) { order(id: $id) { id } node(id: $id) { id }
      orders(filter: { id: { eq: $id } }) { totalCount nodes { id } } }`,
    { id },
  );
  const ways = [Boolean(order), Boolean(node), orders.totalCount === 1, orders.nodes.length === 1];
  expect(new Set(ways).size).toBe(1);
  return ways[0]!;
}

describe('The customer’s own people', () => {
  it('see their order from its hand-off on, and no other customer does (2.2.6e, 3.2.4b)', async () => {
    const order = await created(all);
    const other = (await anExecution()).buyer;
    expect(await sees(all.buyer, order)).toBe(false);
    await take(all.seller, 'orderHandOff', order, {
      departments: [
        { department: all.departments.production, kind: 'PRODUCTION', content: 'Produce it' },
        { department: all.departments.logistics, kind: 'LOGISTICS', content: 'Send it' },
      ],
    });
    expect([await sees(all.buyer, order), await sees(other, order)]).toEqual([true, false]);
    await take(all.manager, 'orderHold', order, { note: 'Wait' });
    expect(await sees(all.buyer, order)).toBe(true);
  });

  it('see how it comes on: lines, milestones, production and shipments (2.2.6e)', async () => {
    const order = await arrived(all);
    await all.seller.step('milestonePlan', { order: order.id, name: 'Running', plannedOn: inDays(9) });
    const query = `query ($id: ID!) { order(id: $id) { state amount deliverBy lines { nodes { quantity passed dispatched delivered } }
      milestones { nodes { name plannedOn state } } productionTasks { nodes { state quantity plannedTo } }
      shipments { nodes { state carrier trackingNumber deliveredOn lines { nodes { quantity received } } } } } }`;
    expect((await all.buyer.ask(query, order))['order']).toEqual({
      state: 'DELIVERED',
      amount: '565.00',
      deliverBy: inDays(30),
      lines: { nodes: [{ quantity: '2', passed: '2', dispatched: '2', delivered: '2' }] },
      milestones: { nodes: [{ name: 'Running', plannedOn: inDays(9), state: 'PLANNED' }] },
      productionTasks: { nodes: [{ state: 'PASSED', quantity: '2', plannedTo: inDays(10) }] },
      shipments: {
        nodes: [
          {
            state: 'DELIVERED',
            carrier: '顺丰',
            trackingNumber: 'SF1',
            deliveredOn: inDays(0),
            lines: { nodes: [{ quantity: '2', received: '2' }] },
          },
        ],
      },
    });
  });

  it('see nothing of how the company runs it (3.2.4b)', async () => {
    const order = await arrived(all);
    const description = 'ZX9Q: the casting is late';
    const { id } = await all.producer.step('orderIssueRaise', {
      order: order.id,
      kind: 'PRODUCTION_DELAY',
      severity: 'MINOR',
      description,
      departments: [all.departments.production],
    });
    const none = { totalCount: 0, nodes: [] };
    const list = '{ totalCount nodes { id } }';
    const query = `query ($id: ID!) { order(id: $id) { contract { id } department { id }
      handoffs ${list} issues ${list} history { totalCount nodes { note } }
      productionTasks { nodes { qualityChecks ${list} history { totalCount } } } } }`;
    expect((await all.buyer.ask(query, order))['order']).toEqual({
      contract: null,
      department: null,
      handoffs: none,
      issues: none,
      history: none,
      productionTasks: { nodes: [{ qualityChecks: none, history: { totalCount: 0 } }] },
    });
    const { node } = await all.buyer.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
    expect(node).toBeNull();
  });

  it('are offered what they may do, and nothing else (2.2.6b, 2.2.6f)', async () => {
    const order = await arrived(all);
    const steps = async (person: Person) => {
      const query = 'query ($id: ID!) { order(id: $id) { availableSteps { name blockers { code } } } }';
      const offered = (await person.ask(query, order))['order'].availableSteps as {
        name: string;
        blockers: unknown[];
      }[];
      return offered.map(({ name }) => name).sort();
    };
    expect(await steps(all.buyer)).toEqual(['orderAccept']);
    expect(await steps(all.carrier)).toEqual([]);
    const { viewer } = await all.buyer.ask('{ viewer { permissions } }');
    expect(
      (viewer.permissions as string[])
        .filter((name) => /^(order|change|handoff|issue|production|shipment)/.test(name))
        .sort(),
    ).toEqual(['changeRequestConfirm', 'changeRequestRaise', 'changeRequestWithdraw', 'orderAccept', 'orderRead']);
  });
});

describe('An order', () => {
  it('is seen by its seller, those above and those who see all, not by other sellers (3.2.4b)', async () => {
    const order = await created(all);
    for (const person of [
      all.seller,
      all.manager,
      await hire('EXECUTIVE'),
      await hire('FINANCE'),
      await hire('COMPLIANCE_OFFICER'),
    ])
      expect(await sees(person, order)).toBe(true);
    for (const person of [await hire('SALES_REP'), all.producer, all.carrier])
      expect(await sees(person, order)).toBe(false);
    await expect(sees(all.lawyer, order)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is seen by whoever is named on it, and worked on by them no further (3.2.4b)', async () => {
    const helper = await hire('SALES_REP');
    const order = await created(all, { collaborators: [helper.account] });
    expect(await sees(helper, order)).toBe(true);
    await expect(take(helper, 'orderEdit', order, { deliverTo: 'Elsewhere' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('is filtered, ordered and counted like any list (2.2.6e)', async () => {
    const mine = await anExecution({ amount: '100000.00' });
    const [first, last] = [
      await acknowledged(mine, { deliverBy: inDays(5) }),
      await handedOff(mine, { deliverBy: inDays(9) }),
    ];
    const query = `query ($contract: ID!) { orders(filter: { contract: { eq: $contract }, state: { in: [ACKNOWLEDGED, HANDED_OFF] } },
      orderBy: DELIVER_BY_DESC) { totalCount nodes { id } } }`;
    expect((await mine.seller.ask(query, { contract: mine.contract.id }))['orders']).toEqual({
      totalCount: 2,
      nodes: [{ id: last.id }, { id: first.id }],
    });
  });
});
