import { beforeAll, describe, expect, it } from '@jest/globals';
import { inForce } from '../support/amendments.js';
import { approved, changed, reassess, raised, untaxed } from '../support/changes.js';
import {
  acknowledged,
  anExecution,
  countsOf,
  created,
  dispatched,
  linesOf,
  planned,
  produced,
  pumps,
  rowOf,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

describe('A material change', () => {
  /** An order of 500.00 under a contract of its own, and a change of it that adds 25.01. */
  async function material() {
    const mine = await anExecution({ amount: '600.00' });
    const order = await acknowledged(mine, untaxed);
    const change = await approved(mine, order, [await changed(order), pumps({ quantity: '1', price: '25.01' })]);
    return { mine, order, change };
  }

  it('waits for an amendment of the contract that is in force (2.2.6f, 2.2.5d)', async () => {
    const { mine, order, change } = await material();
    const apply = () => take(mine.seller, 'changeRequestApply', change);
    await expectRefused(apply, blocked('AMENDMENT_NEEDED', '2.2.6f'));
    await inForce(mine, { amountChange: '0.00' }, mine.contract);
    await expectRefused(apply, again(blocked('AMENDMENT_NEEDED', '2.2.6f')));
    await inForce(mine, { amountChange: '25.01', changeRequest: change.id }, mine.contract);
    expect(await apply()).toMatchObject({ state: 'APPLIED' });
    expect(await rowOf(order)).toMatchObject({ amount: '525.01' });
  });

  it('needs another amendment once it was assessed anew (2.2.6f)', async () => {
    const { mine, order, change } = await material();
    await inForce(mine, { amountChange: '25.01', changeRequest: change.id }, mine.contract);
    await reassess(mine.seller, change, [await changed(order), pumps({ quantity: '1', price: '100.00' })]);
    await take(mine.buyer, 'changeRequestConfirm', change);
    await take(mine.manager, 'changeRequestApprove', change);
    const apply = () => take(mine.seller, 'changeRequestApply', change);
    await expectRefused(apply, blocked('AMENDMENT_NEEDED', '2.2.6f'));
    await inForce(mine, { amountChange: '0.00', changeRequest: change.id }, mine.contract);
    expect(await apply()).toMatchObject({ state: 'APPLIED' });
  });

  it('is one above five in a hundred, and what takes away as much is one too (2.2.6f)', async () => {
    const order = await acknowledged(all, untaxed);
    const just = await approved(all, order, [await changed(order), pumps({ quantity: '1', price: '25.00' })]);
    await take(all.seller, 'changeRequestApply', just);
    expect(await rowOf(order)).toMatchObject({ amount: '525.00' });
    const less = await approved(all, order, [await changed(order)]);
    expect(await take(all.seller, 'changeRequestApply', less)).toMatchObject({ state: 'APPLIED' });
    const half = await approved(all, order, [await changed(order, { quantity: '1' })]);
    await expectRefused(() => take(all.seller, 'changeRequestApply', half), blocked('AMENDMENT_NEEDED', '2.2.6f'));
  });

  it('is not made up for by an amendment of another contract (2.2.6f)', async () => {
    const { change } = await material();
    const attempt = inForce(all, { changeRequest: change.id }, all.contract);
    await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not take the orders above the contract as amended (2.2.6a)', async () => {
    const { mine, change } = await material();
    const rest = { lines: [pumps({ quantity: '1', price: '100.00' })], taxPercent: '0' };
    await created(mine, rest);
    await inForce(mine, { amountChange: '25.00', changeRequest: change.id }, mine.contract);
    await expectRefused(
      () => take(mine.seller, 'changeRequestApply', change),
      blocked('ORDERS_ABOVE_CONTRACT', '2.2.6a'),
    );
  });
});

describe('A change of what is under way', () => {
  const cheap = {
    lines: [pumps({ quantity: '4', price: '0.01' }), pumps({ quantity: '1', price: '1000.00' })],
    ...untaxed,
  };

  it('never leaves less than was dispatched (2.2.6d)', async () => {
    const order = await acknowledged(all, cheap);
    await produced(all, order, '3');
    await dispatched(all, order, '2');
    const [, dear] = await linesOf(order);
    const same = { line: dear!.id, ...pumps({ quantity: '1', price: '1000.00' }) };
    const fewer = await approved(all, order, [await changed(order, { quantity: '1', price: '0.01' }), same]);
    await expectRefused(() => take(all.seller, 'changeRequestApply', fewer), blocked('BELOW_DISPATCHED', '2.2.6d'));
    await reassess(all.seller, fewer, [await changed(order, { quantity: '2', price: '0.01' }), same]);
    await take(all.buyer, 'changeRequestConfirm', fewer);
    await take(all.manager, 'changeRequestApprove', fewer);
    await take(all.seller, 'changeRequestApply', fewer);
    expect((await linesOf(order)).map(({ quantity }) => quantity)).toEqual(['2', '1']);
  });

  it('orders nothing any more of a line that is left out, and keeps what became of it (2.2.6d)', async () => {
    const order = await acknowledged(all, cheap);
    await planned(all, order, '4');
    const [, dear] = await linesOf(order);
    const change = await approved(all, order, [{ line: dear!.id, ...pumps({ quantity: '1', price: '1000.00' }) }]);
    await take(all.seller, 'changeRequestApply', change);
    expect((await linesOf(order)).map(({ quantity, planned }) => [quantity, planned])).toEqual([
      ['0', '4'],
      ['1', '0'],
    ]);
    expect(await rowOf(order)).toMatchObject({ amount: '1000.00' });
  });

  it('that leaves only what has passed makes the order ready (2.2.6c, 2.2.6f)', async () => {
    const order = await acknowledged(all, { lines: [pumps({ quantity: '2.01' })], ...untaxed });
    await produced(all, order, '2');
    expect(await stateOf(order)).toBe('IN_PRODUCTION');
    await take(all.seller, 'changeRequestApply', await approved(all, order, [await changed(order, { quantity: '2' })]));
    expect([await stateOf(order), await countsOf(order)]).toEqual(['READY_TO_SHIP', '2 2 0 0']);
  });

  it('is put into an order on hold, which then goes on where it stood (2.2.6e, 2.2.6f)', async () => {
    const order = await acknowledged(all, untaxed);
    await take(all.seller, 'orderHold', order, { note: 'A change' });
    await take(all.seller, 'changeRequestApply', await approved(all, order, null, { deliverBy: inDays(50) }));
    expect(await take(all.seller, 'orderResume', order, { note: 'Changed' }, 'deliverBy')).toMatchObject({
      state: 'ACKNOWLEDGED',
      deliverBy: inDays(50),
    });
  });

  it('lapses with the order (2.2.6f)', async () => {
    const order = await acknowledged(all);
    const change = await raised(order, all.buyer);
    await take(all.manager, 'orderCancel', order, { note: 'No more need' });
    expect(await stateOf(change)).toBe('LAPSED');
  });
});
