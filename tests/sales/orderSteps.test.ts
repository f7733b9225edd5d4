import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { anExecution, arrived, created, handedOff, type Execution } from '../support/orders.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

describe('The steps of an order', () => {
  const offered = async (person: Person, order: { id: string }) => {
    const query = 'query ($id: ID!) { order(id: $id) { availableSteps { name } } }';
    const { availableSteps } = (await person.ask(query, { id: order.id }))['order'];
    return availableSteps.map(({ name }: { name: string }) => name.replace('order', ''));
  };

  it('are those that lead on from its state and that the viewer holds (1.3.2a)', async () => {
    const order = await created(all);
    expect(await offered(all.seller, order)).toEqual(['Edit', 'HandOff']);
    expect(await offered(all.manager, order)).toEqual(['Edit', 'HandOff', 'Cancel', 'Transfer']);
    const handed = await handedOff(all);
    expect(await offered(all.seller, handed)).toEqual(['Involve', 'Hold']);
    expect([await offered(all.producer, handed), await offered(all.buyer, handed)]).toEqual([[], []]);
    const done = await arrived(all);
    expect(await offered(all.seller, done)).toEqual(['Involve', 'RecordAcceptance', 'Hold']);
    expect([await offered(all.producer, done), await offered(all.buyer, done)]).toEqual([[], ['Accept']]);
  });
});
