import { beforeEach, describe, expect, it } from '@jest/globals';
import { aDeal, aDraft, approved, faults, findings, submitted, take, type Deal } from '../support/contracts.js';
import { blocked, everything, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

describe('A contract', () => {
  it('does not change for whoever saw another version of it (3.2.1d)', async () => {
    const contract = await aDraft(deal.seller);
    await take(deal.seller, 'contractEdit', contract, { title: 'Three pumps' });
    for (const expectedVersion of [1, 3]) {
      const edit = () => deal.seller.step('contractEdit', { id: contract.id, expectedVersion, title: 'Four pumps' });
      await expectRefused(edit, { code: 'CONFLICT', clause: '2.2.5a', recorded: expectedVersion === 1 });
    }
  });

  it('refuses in a fixed order: permission, sight, version, blockers (1.3.2e)', async () => {
    const contract = await submitted(deal);
    const stale = { id: contract.id, expectedVersion: 1 };
    await expectRefused(() => deal.seller.step('contractApprove', { ...stale, ...findings }), { code: 'FORBIDDEN' });
    await expectRefused(
      () =>
        deal.signatory.step('contractSign', { ...stale, method: 'PAPER', documentHash: 'x', customerSignatory: 'x' }),
      { code: 'NOT_FOUND' },
    );
    await expectRefused(() => deal.lawyer.step('contractApprove', { ...stale, ...findings }), { code: 'CONFLICT' });
    await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), blocked('EVIDENCE_MISSING'));
    await expectRefused(() => deal.seller.step('contractSubmit', { ...stale, expectedVersion: 0 }), {
      code: 'BAD_USER_INPUT',
    });
    await expectRefused(() => deal.seller.step('contractSubmit', { ...stale, id: deal.seller.account }), {
      code: 'BAD_USER_INPUT',
    });
  });

  it('is the same after a repeated step as after one: the second is refused (3.2.1d)', async () => {
    const contract = await approved(deal);
    const present = () => deal.seller.step('contractPresent', { id: contract.id, expectedVersion: contract.version });
    await present();
    const once = await everything();
    await expectRefused(present, { code: 'CONFLICT', clause: '2.2.5c' });
    expect(await everything()).toEqual(once);
    await expectRefused(() => take(deal.lawyer, 'contractReturn', contract, faults), blocked('WRONG_STATE'));
  });
});
