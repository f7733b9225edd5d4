import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  aCustomer,
  aDeal,
  aDraft,
  approve,
  approved,
  faults,
  fileOpinion,
  fileSignedCopy,
  findings,
  presented,
  returned,
  sign,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
/** Wears the hats of seller and lawyer. */
let sellerAtLaw: Person;
beforeEach(async () => {
  deal = await aDeal();
  sellerAtLaw = await hire(['SALES_REP', 'LEGAL']);
});

type Contract = { id: string };

/** Refused both findings on a contract for which somebody else's opinion lies ready; another lawyer may. */
async function expectNoReview(person: Person, contract: Contract, blocker: string | string[]) {
  await fileOpinion(deal.lawyer, contract);
  const first = [blocker].flat()[0];
  await expectRefused(
    () => take(person, 'contractApprove', contract, findings),
    blocked(blocker, first === 'APART' ? '2.2.5c' : '2.2.5b'),
  );
  await expectRefused(() => take(person, 'contractReturn', contract, faults), blocked(blocker, '2.2.5b'));
  expect(await take(deal.lawyer, 'contractApprove', contract, findings)).toMatchObject({ state: 'LEGAL_APPROVED' });
}

describe('A contract is not reviewed', () => {
  it('by its drafter, whatever hats they wear (SOD-05, 2.2.5b)', async () => {
    const contract = await submitted({ ...deal, seller: sellerAtLaw });
    await expectNoReview(sellerAtLaw, contract, ['APART', 'SALES_LINE']);
  });

  it('by a manager who once edited it (SOD-05, 2.2.5b)', async () => {
    const managerAtLaw = await hire(['SALES_MANAGER', 'LEGAL']);
    const contract = await returned(deal);
    await take(managerAtLaw, 'contractEdit', contract, { title: 'Two good pumps' });
    await take(deal.seller, 'contractEdit', contract, { title: 'Two pumps' });
    await take(deal.seller, 'contractSubmit', contract);
    await expectNoReview(managerAtLaw, contract, 'APART');
  });

  it('by a manager who once reopened it (SOD-05, 2.2.5b)', async () => {
    const managerAtLaw = await hire(['SALES_MANAGER', 'LEGAL']);
    const contract = await approved(deal);
    await take(managerAtLaw, 'contractReopen', contract, { title: 'Two good pumps', note: 'A better title' });
    await take(deal.seller, 'contractSubmit', contract);
    await expectNoReview(managerAtLaw, contract, 'APART');
  });

  it('by whoever only handed it to legal (SOD-05, 2.2.5b)', async () => {
    const managerAtLaw = await hire(['SALES_MANAGER', 'LEGAL']);
    const contract = await aDraft(deal.seller);
    await take(managerAtLaw, 'contractSubmit', contract);
    await expectNoReview(managerAtLaw, contract, 'APART');
  });

  it('by its collaborator (SOD-05, 2.2.5b)', async () => {
    const contract = await submitted(deal, { collaborators: [sellerAtLaw.account] });
    await expectNoReview(sellerAtLaw, contract, 'SALES_LINE');
  });

  it('by a collaborator of its customer (SOD-05, 2.2.5b)', async () => {
    const customer = await aCustomer(deal.seller, { collaborators: [sellerAtLaw.account] });
    await expectNoReview(sellerAtLaw, await submitted(deal, { customer: customer.id }), 'SALES_LINE');
  });

  it('by the owner of its customer (SOD-05, 2.2.5b)', async () => {
    const customer = await aCustomer(sellerAtLaw);
    const contract = await submitted({ ...deal, seller: deal.manager }, { customer: customer.id });
    await expectNoReview(sellerAtLaw, contract, 'SALES_LINE');
  });

  it('by whoever takes the customer over meanwhile (SOD-05, 2.2.5b)', async () => {
    const customer = await aCustomer(deal.seller);
    const contract = await submitted(deal, { customer: customer.id });
    await take(deal.manager, 'customerTransfer', customer, { owner: sellerAtLaw.account, note: 'A new district' });
    await expectNoReview(sellerAtLaw, contract, 'SALES_LINE');
  });

  it('by nobody but these: a lawyer who sells elsewhere may (SOD-05, 2.2.5b)', async () => {
    expect(await approve(sellerAtLaw, await submitted(deal))).toMatchObject({ state: 'LEGAL_APPROVED' });
  });
});

describe('A contract is not signed', () => {
  /** Refused to sign what another signatory may. */
  async function expectNoSignature(person: Person, contract: Contract) {
    await fileSignedCopy(deal.signatory, contract);
    await expectRefused(() => sign(person, contract), blocked('APART', '2.2.5c'));
    expect(await sign(deal.signatory, contract)).toMatchObject({ state: 'SIGNED' });
  }

  it('by the lawyer who approved it (SOD-06, 2.2.5c)', async () => {
    const lawyer = await hire(['LEGAL', 'SIGNATORY'], { department: 'Board' });
    await expectNoSignature(lawyer, await presented({ ...deal, lawyer }));
  });

  it('by a lawyer who returned it in an earlier round (SOD-06, 2.2.5c)', async () => {
    const lawyer = await hire(['LEGAL', 'SIGNATORY'], { department: 'Board' });
    const contract = await returned({ ...deal, lawyer });
    await take(deal.seller, 'contractSubmit', contract);
    await approve(deal.lawyer, contract);
    await take(deal.seller, 'contractPresent', contract);
    await expectNoSignature(lawyer, contract);
  });

  it('by its drafter (SOD-06, 2.2.5c)', async () => {
    const seller = await hire(['SALES_REP', 'SIGNATORY']);
    await expectNoSignature(seller, await presented({ ...deal, seller }));
  });

  it('by whoever once edited or reopened it (SOD-06, 2.2.5c)', async () => {
    for (const [step, begin] of [
      ['contractEdit', aDraftOf],
      ['contractReopen', approved],
    ] as const) {
      const manager = await hire(['SALES_MANAGER', 'SIGNATORY']);
      const contract = await begin(deal);
      await take(manager, step, contract, { title: 'Two good pumps', note: 'A better title' });
      await take(deal.seller, 'contractSubmit', contract);
      await approve(deal.lawyer, contract);
      await take(deal.seller, 'contractPresent', contract);
      await expectNoSignature(manager, contract);
    }
  });

  it('by whoever only laid it before the signatory (SOD-06, 2.2.5c)', async () => {
    const manager = await hire(['SALES_MANAGER', 'SIGNATORY']);
    const contract = await approved(deal);
    await take(manager, 'contractPresent', contract);
    await expectNoSignature(manager, contract);
  });

  it('by nobody but these: a signatory who is a lawyer elsewhere may (SOD-06, 2.2.5c)', async () => {
    const signatory = await hire(['LEGAL', 'SIGNATORY', 'SALES_REP'], { department: 'Board' });
    const contract = await presented(deal);
    await fileSignedCopy(signatory, contract);
    expect(await sign(signatory, contract)).toMatchObject({ state: 'SIGNED' });
  });
});

const aDraftOf = ({ seller }: Deal) => aDraft(seller);
