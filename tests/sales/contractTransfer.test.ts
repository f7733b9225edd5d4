import { beforeEach, expect, it } from '@jest/globals';
import { aDeal, aDraft, executing, fileProof, obligationsOf, take, type Deal } from '../support/contracts.js';
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
  await take(deal.manager, 'contractTransfer', contract, given);
  const [owned] = await sql<{ owner_id: string }>('select owner_id from contract where id = $1', contract.id);
  expect(owned!.owner_id).toBe(next.account);
  await take(next, 'contractSubmit', contract);
});

it('What is in a contract in its old owner’s name goes with it, but files stay (2.2.6e)', async () => {
  const contract = await executing(deal);
  const next = await hire('SALES_REP');
  await take(deal.manager, 'contractTransfer', contract, { owner: next.account, note: 'On leave' });
  const [obligation] = await obligationsOf(contract);
  await fileProof(next, obligation!);
  expect(await take(next, 'obligationFulfil', obligation!, { note: 'Delivered' })).toMatchObject({
    state: 'FULFILLED',
  });
  const owners = await sql('select distinct owner_id from file_record where record_id = $1', contract.id);
  expect(owners).toEqual(expect.arrayContaining([{ owner_id: deal.signatory.account }]));
});

it('A contract that has ended stays with its owner (2.2.6e)', async () => {
  const contract = await executing(deal);
  await take(deal.manager, 'contractTerminate', contract, { note: 'Insolvent' });
  const given = { owner: deal.manager.account, note: 'Too late' };
  await expectRefused(() => take(deal.manager, 'contractTransfer', contract, given), blocked('WRONG_STATE', '2.2.6e'));
});
