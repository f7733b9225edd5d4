import { beforeEach, describe, expect, it } from '@jest/globals';
import { aCustomer, aDeal, aDraft, faults, owed, submitted, take, type Deal } from '../support/contracts.js';
import { blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

describe('A contract is submitted to legal', () => {
  it('only with an obligation of each party (2.2.5d)', async () => {
    for (const obligations of [[], [owed[0]!, owed[0]!], [owed[1]!]]) {
      const contract = await aDraft(deal.seller, { obligations });
      const missing = blocked('OBLIGATION_MISSING', '2.2.5d');
      await expectRefused(() => take(deal.seller, 'contractSubmit', contract), missing);
      await take(deal.seller, 'contractEdit', contract, { obligations: owed });
      expect(await take(deal.seller, 'contractSubmit', contract)).toMatchObject({ state: 'LEGAL_REVIEW' });
    }
  });

  it('only with a payment schedule that adds up to the amount (2.2.5d)', async () => {
    const half = { dueOn: '2027-01-31', amount: '500.00' };
    const contract = await aDraft(deal.seller, { paymentSchedule: [half, { ...half, amount: '499.99' }] });
    await expectRefused(
      () => take(deal.seller, 'contractSubmit', contract),
      blocked('SCHEDULE_DOES_NOT_ADD_UP', '2.2.5d'),
    );
    await take(deal.seller, 'contractEdit', contract, { paymentSchedule: [half, half] });
    expect(await take(deal.seller, 'contractSubmit', contract)).toMatchObject({ state: 'LEGAL_REVIEW' });
  });

  it('not for a blocked customer, and hears of every blocker at once (2.2.4f, 2.2.5d)', async () => {
    const customer = await aCustomer(deal.seller);
    const contract = await aDraft(deal.seller, { customer: customer.id, obligations: [], paymentSchedule: [] });
    await take(deal.manager, 'customerBlock', customer, { note: 'They did not pay' });
    await expectRefused(
      () => take(deal.seller, 'contractSubmit', contract),
      blocked(['OBLIGATION_MISSING', 'SCHEDULE_DOES_NOT_ADD_UP', 'CUSTOMER_BLOCKED']),
    );
  });

  it('and is taken back from it with a note (2.2.5b)', async () => {
    const contract = await submitted(deal);
    const withdraw = (note?: string) => take(deal.seller, 'contractWithdraw', contract, { note });
    expect(await withdraw('Wrong price')).toMatchObject({ state: 'DRAFT' });
    await expectRefused(() => take(deal.lawyer, 'contractReturn', contract, faults), { code: 'NOT_FOUND' });
  });
});
