import { beforeAll, describe, expect, it } from '@jest/globals';
import { inForce } from '../support/amendments.js';
import { approved, take as takeContract } from '../support/contracts.js';
import {
  acknowledged,
  anExecution,
  concerned,
  created,
  handedOff,
  linesOf,
  orderInput,
  pumps,
  rowOf,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { aSale, accepted as quoted } from '../support/quotations.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

describe('An order', () => {
  it('is made of a signed contract, for what its lines come to, exactly (2.2.6a, 2.2.6d)', async () => {
    const lines = [pumps({ quantity: '3', price: '0.35' }), pumps({ quantity: '0.3333', price: '10.01' })];
    const order = await created(all, { lines });
    expect(order).toMatchObject({ state: 'CREATED', net: '4.39', tax: '0.57', amount: '4.96' });
    expect(order.number).toMatch(/^DD-20\d\d-\d{4,}$/);
    expect((await linesOf(order)).map(({ amount }) => amount)).toEqual(['1.05', '3.34']);
    expect(await rowOf(order)).toMatchObject({ customer_id: all.customer.id, owner_id: all.seller.account });
  });

  it('is not made of a contract that is not signed, or has ended (2.2.6a)', async () => {
    const unsigned = await approved(all, { customer: all.customer.id });
    const refusal = blocked('CONTRACT_NOT_SIGNED', '2.2.6a');
    await expectRefused(() => created({ ...all, contract: unsigned }), refusal);
    const { contract, manager } = await anExecution();
    await takeContract(manager, 'contractTerminate', contract, { note: 'Insolvent' });
    await expectRefused(() => manager.step('orderCreate', orderInput({ contract })), refusal);
  });

  it('is not made of a contract that one does not see, nor without the permission (2.2.6a, 3.2.4b)', async () => {
    const other = await hire('SALES_REP');
    await expectRefused(() => created({ ...all, seller: other }), { code: 'NOT_FOUND' });
    await expectRefused(() => created({ ...all, seller: all.buyer }), { code: 'FORBIDDEN' });
    await expectRefused(() => created({ ...all, seller: all.producer }), { code: 'FORBIDDEN' });
  });

  it('needs lines of more than nothing, and a day of delivery that lies ahead (2.2.6b, 2.2.6d)', async () => {
    const attempt = (fields: object) => () => created(all, fields as never);
    const notPositive = blocked('LINE_NOT_POSITIVE', '2.2.6d');
    await expectRefused(attempt({ lines: [] }), again(notPositive));
    for (const line of [{ quantity: '0' }, { quantity: '-1' }, { price: '-0.01' }])
      await expectRefused(attempt({ lines: [pumps(), pumps(line)] }), again(notPositive));
    await expectRefused(attempt({ deliverBy: inDays(-1) }), again(blocked('DELIVER_BY_PAST', '2.2.6b')));
    for (const taxPercent of [null, '-1'])
      await expectRefused(attempt({ taxPercent }), again(blocked('TAX_MISSING', '2.2.6a')));
    await expectRefused(attempt({ lines: [pumps({ name: null })] }), again(blocked('LINE_UNNAMED', '2.2.6d')));
    await expectRefused(
      attempt({ lines: [pumps({ quantity: '999999999999', price: '9999999999999999.99' })] }),
      again(blocked(['AMOUNT_TOO_LARGE', 'ORDERS_ABOVE_CONTRACT'], '2.2.3h')),
    );
  });

  it('is changed while no department has it, and not afterwards (2.2.6a)', async () => {
    const order = await created(all);
    const [line] = await linesOf(order);
    const lines = [pumps({ id: line!.id, quantity: '3' }), pumps({ name: '阀门', quantity: '1', price: '9.99' })];
    expect(await take(all.seller, 'orderEdit', order, { lines }, 'net amount')).toMatchObject({
      net: '759.99',
      amount: '858.79',
    });
    expect((await linesOf(order)).map(({ id, quantity }) => [id === line!.id, quantity])).toEqual([
      [true, '3'],
      [false, '1'],
    ]);
    await take(all.seller, 'orderHandOff', order, { departments: concerned(all) });
    await expectRefused(() => take(all.seller, 'orderEdit', order, { lines }), blocked('WRONG_STATE', '2.2.6a'));
  });

  it('delivers what its quotation says unless lines are given, at its tax (2.2.6a)', async () => {
    const sale = await aSale();
    const quotation = await quoted(sale, { quantity: '5' });
    const mine = await anExecution();
    const order = (fields: object) => () =>
      mine.manager.step('orderCreate', { ...orderInput(mine, { lines: [] }), ...fields }, 'net tax amount');
    const unfit = blocked('QUOTATION_NOT_OF_CUSTOMER', '2.2.6a');
    await expectRefused(order({ quotation: quotation.id }), unfit);
    await sql('update contract set customer_id = $1 where id = $2', sale.customer.id, mine.contract.id);
    expect(await order({ quotation: quotation.id, taxPercent: null })()).toMatchObject({
      net: '500.00',
      tax: '65.00',
      amount: '565.00',
    });
  });

  it('is given to another owner, and with it what stands in it in the name of the old one (2.2.6e)', async () => {
    const order = await handedOff(all);
    const milestone = await all.seller.step('milestonePlan', { order: order.id, name: 'Shown', plannedOn: inDays(9) });
    const next = await hire('SALES_REP');
    const given = { owner: next.account, note: 'On leave' };
    await expectRefused(() => take(all.seller, 'orderTransfer', order, given), { code: 'FORBIDDEN' });
    await take(all.manager, 'orderTransfer', order, given);
    for (const record of [order, milestone]) expect(await rowOf(record)).toMatchObject({ owner_id: next.account });
    expect(await take(next, 'milestoneMove', milestone, { plannedOn: inDays(8), note: 'Earlier' })).toMatchObject({
      state: 'PLANNED',
    });
    await expectRefused(() => take(all.seller, 'orderHold', order, { note: 'Mine?' }), { code: 'NOT_FOUND' });
  });
});

describe('The orders of one contract', () => {
  it('are together not above its amount, cancelled ones not counted (2.2.6a)', async () => {
    const mine = await anExecution();
    const half = { lines: [pumps({ quantity: '1', price: '500.00' })], taxPercent: '0' };
    const cent = { lines: [pumps({ quantity: '1', price: '0.01' })], taxPercent: '0' };
    const [first] = [await created(mine, half), await created(mine, half)];
    const above = blocked('ORDERS_ABOVE_CONTRACT', '2.2.6a');
    await expectRefused(() => created(mine, cent), above);
    const lines = [pumps({ quantity: '1', price: '500.01' })];
    await expectRefused(() => take(mine.seller, 'orderEdit', first, { lines }), above);
    await take(mine.manager, 'orderCancel', first, { note: 'One is enough' });
    expect(await created(mine, cent)).toMatchObject({ amount: '0.01' });
  });

  it('may come to what its amendments add, which take away nothing ordered (2.2.6a, 2.2.5d)', async () => {
    const mine = await anExecution();
    const terms = { lines: [pumps({ quantity: '1', price: '1100.00' })], taxPercent: '0' };
    await expectRefused(() => created(mine, terms), blocked('ORDERS_ABOVE_CONTRACT', '2.2.6a'));
    await inForce(mine, { amountChange: '100.00' }, mine.contract);
    expect(await created(mine, terms)).toMatchObject({ amount: '1100.00' });
    await expect(inForce(mine, { amountChange: '-0.01' }, mine.contract)).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
      blockers: [{ code: 'ORDERS_ABOVE_AMENDED' }],
    });
  });

  it('count against it one after another, even when they are made at once (2.2.6a)', async () => {
    const mine = await anExecution();
    const most = { lines: [pumps({ quantity: '1', price: '600.00' })], taxPercent: '0' };
    const both = await Promise.allSettled([created(mine, most), created({ ...mine, seller: mine.manager }, most)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const orders = await sql('select amount::text from "order" where contract_id = $1', mine.contract.id);
    expect(orders).toEqual([{ amount: '600.00' }]);
  });
});

describe('An order on hold', () => {
  it('stands still, with all that is done for it, until it goes on where it stood (2.2.6e)', async () => {
    const order = await acknowledged(all);
    await take(all.seller, 'orderHold', order, { note: 'The customer moves' });
    const [line] = await linesOf(order);
    const plan = { order: order.id, line: line!.id, quantity: '1', plannedFrom: inDays(1), plannedTo: inDays(2) };
    await expectRefused(() => all.producer.step('productionTaskPlan', plan), blocked('ORDER_ON_HOLD', '2.2.6b'));
    expect(await take(all.seller, 'orderResume', order, { note: 'It has moved' })).toMatchObject({
      state: 'ACKNOWLEDGED',
    });
    expect(await all.producer.step('productionTaskPlan', plan)).toMatchObject({ state: 'PLANNED' });
  });

  it('goes on where it stood, whatever it was (2.2.6e)', async () => {
    const order = await handedOff(all);
    await take(all.seller, 'orderHold', order, { note: 'Wait' });
    const [handoff] = await sql<{ id: string }>('select id from handoff where record_id = $1 order by id', order.id);
    await expectRefused(() => take(all.producer, 'handoffAcknowledge', handoff!), blocked('ORDER_ON_HOLD', '2.2.6b'));
    expect(await take(all.seller, 'orderResume', order, { note: 'Go on' })).toMatchObject({ state: 'HANDED_OFF' });
  });
});

describe('An order is given up', () => {
  it('by a manager with a note, and nothing in it is waited for any more (2.2.6f)', async () => {
    const order = await handedOff(all);
    const milestone = await all.seller.step('milestonePlan', { order: order.id, name: 'Shown', plannedOn: inDays(9) });
    const note = 'The customer has no more need';
    await expectRefused(() => take(all.seller, 'orderCancel', order, { note }), { code: 'FORBIDDEN' });
    await take(all.manager, 'orderCancel', order, { note });
    expect([await stateOf(order), await stateOf(milestone)]).toEqual(['CANCELLED', 'LAPSED']);
    const handoffs = await sql('select distinct state from handoff where record_id = $1', order.id);
    expect(handoffs).toEqual([{ state: 'LAPSED' }]);
    const open = `select 1 from task where done_at is null and (record_id = $1 or record_id = $2
      or record_id in (select id from handoff where record_id = $1))`;
    expect(await sql(open, order.id, milestone.id)).toEqual([]);
    const plan = { order: order.id, name: 'Too late', plannedOn: inDays(1) };
    await expectRefused(() => all.seller.step('milestonePlan', plan), blocked('ORDER_ENDED', '2.2.6b'));
  });
});
