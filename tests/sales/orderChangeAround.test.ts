import { describe, expect, it } from '@jest/globals';
import { inForce } from '../support/amendments.js';
import { approved, changed, raised, untaxed } from '../support/changes.js';
import { acknowledged, anExecution, arrived, linesOf, pumps, rowOf, take } from '../support/orders.js';
import { blocked, expectRefused } from '../support/refused.js';

describe('Whoever goes around the rules for changes', () => {
  it('by putting an order on hold does not change what was shipped (2.2.6f)', async () => {
    const all = await anExecution({ amount: '100000.00' });
    const order = await arrived(all, untaxed);
    await take(all.seller, 'orderHold', order, { note: 'A change' });
    await expectRefused(() => raised(order, all.buyer), blocked('ORDER_NOT_CHANGEABLE', '2.2.6f'));
  });

  it('by parting a material change into small ones needs the amendment all the same (2.2.6f)', async () => {
    const all = await anExecution({ amount: '100000.00' });
    const order = await acknowledged(all, untaxed);
    const first = await approved(all, order, [await changed(order), pumps({ quantity: '1', price: '20.00' })]);
    await take(all.seller, 'changeRequestApply', first);
    const [pump, seal] = await linesOf(order);
    const dearer = { line: seal!.id, ...pumps({ quantity: '1', price: '30.00' }) };
    const second = await approved(all, order, [{ line: pump!.id, ...pumps() }, dearer]);
    await expectRefused(() => take(all.seller, 'changeRequestApply', second), blocked('AMENDMENT_NEEDED', '2.2.6f'));
    await inForce(all, { amountChange: '10.00', changeRequest: second.id }, all.contract);
    await take(all.seller, 'changeRequestApply', second);
    expect(await rowOf(order)).toMatchObject({ amount: '530.00' });
  });
});
