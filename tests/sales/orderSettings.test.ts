import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { approved, changed } from '../support/changes.js';
import {
  acknowledged,
  allWell,
  anExecution,
  delivered,
  dispatched,
  pumps,
  ready,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});
afterEach(() => sql(`delete from setting_value where key like 'order.%' or key like 'changeRequest.%'`));

/** The company decides a setting anew, in force from today. */
async function decide(key: string, value: string) {
  const [head, executive] = [await hire('DEPT_HEAD'), await hire('EXECUTIVE')];
  const given = { key, value, effectiveFrom: inDays(0), reason: 'So it is with pumps' };
  await take(executive, 'settingValueApprove', await head.step('settingValuePropose', given));
}

/** An order of a hundred units of which so many arrived. */
async function arrivedOf(received: string) {
  const order = await ready(all, { lines: [pumps({ quantity: '100', price: '1.00' })] });
  const shipment = await dispatched(all, order, '100');
  await delivered(all, shipment, { received: [{ line: shipment['lines'].nodes[0].id, received }] });
  return order;
}

describe('What the company decides', () => {
  it('lets an order be accepted within the tolerance of its quantity, and not beyond (2.2.6d)', async () => {
    const [within, beyond] = [await arrivedOf('98'), await arrivedOf('97.9999')];
    const refusal = blocked('QUANTITY_OUT_OF_TOLERANCE', '2.2.6d');
    await expectRefused(() => take(all.buyer, 'orderAccept', within, allWell), refusal);
    await decide('order.quantityTolerance.percent', '2');
    await expectRefused(() => take(all.buyer, 'orderAccept', beyond, allWell), refusal);
    expect(await take(all.buyer, 'orderAccept', within, allWell)).toMatchObject({ state: 'ACCEPTED' });
  });

  it('says which change needs an amendment (2.2.6f)', async () => {
    const order = await acknowledged(all, { taxPercent: '0' });
    const change = await approved(all, order, [await changed(order, { price: '260.00' })]);
    await decide('changeRequest.material.percent', '3');
    await expectRefused(() => take(all.seller, 'changeRequestApply', change), blocked('AMENDMENT_NEEDED', '2.2.6f'));
    await decide('changeRequest.material.percent', '4');
    expect(await take(all.seller, 'changeRequestApply', change)).toMatchObject({ state: 'APPLIED' });
  });
});
