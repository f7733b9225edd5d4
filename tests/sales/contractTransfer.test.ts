import { beforeEach, expect, it } from '@jest/globals';
import { aDeal, aDraft, executing, take, type Deal } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

it('A contract is given to another owner and their department by a manager, with a note (2.2.6e)', async () => {
  const next = await hire('SALES_REP');
  const contract = await aDraft(deal.seller);
  const given = { owner: next.account, note: 'On leave' };
  await expectRefused(() => take(deal.seller, 'contractTransfer', contract, given), { code: 'FORBIDDEN' });
  const silent = () => take(deal.manager, 'contractTransfer', contract, { owner: next.account });
  await expectRefused(silent, blocked('NOTE_MISSING', '2.2.6e'));
  await take(deal.manager, 'contractTransfer', contract, given);
  const [owned] = await sql<{ owner_id: string }>('select owner_id from contract where id = $1', contract.id);
  expect(owned!.owner_id).toBe(next.account);
  await take(next, 'contractSubmit', contract);
});

it('A contract that has ended stays with its owner (2.2.6e)', async () => {
  const contract = await executing(deal);
  await take(deal.manager, 'contractTerminate', contract, { note: 'Insolvent' });
  const given = { owner: deal.manager.account, note: 'Too late' };
  await expectRefused(() => take(deal.manager, 'contractTransfer', contract, given), blocked('WRONG_STATE', '2.2.6e'));
});
