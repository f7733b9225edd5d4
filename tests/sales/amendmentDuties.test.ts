import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { approveAmendment, cleared, drafted, handedIn, laidOut, signAmendment } from '../support/amendments.js';
import {
  aCustomer,
  aDeal,
  executing,
  faults,
  fileOpinion,
  fileSignedCopy,
  findings,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

type Amendment = { id: string };

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

/** Refused both findings on an amendment for which somebody else's opinion lies ready; another lawyer may. */
async function expectNoReview(person: Person, amendment: Amendment, blocker: string | string[]) {
  await fileOpinion(deal.lawyer, amendment);
  await expectRefused(() => take(person, 'amendmentApprove', amendment, findings), blocked(blocker));
  await expectRefused(() => take(person, 'amendmentReturn', amendment, faults), blocked(blocker));
  expect(await take(deal.lawyer, 'amendmentApprove', amendment, findings)).toMatchObject({ state: 'LEGAL_APPROVED' });
}

describe('An amendment is not reviewed', () => {
  it('by whoever drafted the contract and the amendment, whatever hats they wear (SOD-05, 2.2.5b)', async () => {
    const seller = await hire(['SALES_REP', 'LEGAL']);
    await expectNoReview(seller, await handedIn({ ...deal, seller }), ['APART', 'SALES_LINE', 'APART']);
  });

  it('by whoever only edited, handed in or reopened it (SOD-05, 2.2.5b)', async () => {
    const [editor, submitter] = [await hire(['SALES_MANAGER', 'LEGAL']), await hire(['SALES_MANAGER', 'LEGAL'])];
    const amendment = await drafted(deal);
    await take(editor, 'amendmentEdit', amendment, { reason: 'A third good pump' });
    await take(submitter, 'amendmentSubmit', amendment);
    await fileOpinion(deal.lawyer, amendment);
    for (const person of [editor, submitter])
      await expectRefused(() => take(person, 'amendmentApprove', amendment, findings), blocked('APART'));
    const reopener = await hire(['SALES_MANAGER', 'LEGAL']);
    const another = await cleared(deal);
    await take(reopener, 'amendmentReopen', another, { note: 'Anew' });
    await take(deal.seller, 'amendmentSubmit', another);
    await expectNoReview(reopener, another, 'APART');
  });

  it('by whoever once edited its contract (SOD-05, 2.2.5b)', async () => {
    const manager = await hire(['SALES_MANAGER', 'LEGAL']);
    const contract = await executing({ ...deal, seller: manager });
    await take(deal.manager, 'contractTransfer', contract, { owner: deal.seller.account, note: 'A new district' });
    await expectNoReview(manager, await handedIn(deal, {}, contract), ['SALES_LINE', 'APART']);
  });

  it('by collaborators of its contract or customer (SOD-05, 2.2.5b)', async () => {
    const [one, other] = [await hire(['SALES_REP', 'LEGAL']), await hire(['SALES_REP', 'LEGAL'])];
    const customer = await aCustomer(deal.seller, { collaborators: [other.account] });
    const contract = await executing(deal, { customer: customer.id, collaborators: [one.account] });
    const amendment = await handedIn(deal, {}, contract);
    await expectRefused(() => take(one, 'amendmentReturn', amendment, faults), blocked('SALES_LINE', '2.2.5b'));
    await expectNoReview(other, amendment, 'SALES_LINE');
  });

  it('on an opinion that somebody of the sales line filed (SOD-05, 2.2.5c)', async () => {
    const amendment = await handedIn(deal);
    await fileOpinion(deal.seller, amendment);
    await expectRefused(
      () => take(deal.lawyer, 'amendmentApprove', amendment, findings),
      blocked('EVIDENCE_MISSING', '2.2.5c'),
    );
  });

  it('by nobody but these: a lawyer who has not seen the contract before may (SOD-05, 2.2.5b)', async () => {
    const amendment = await handedIn(deal);
    const lawyer = await hire(['LEGAL', 'SALES_REP'], { department: 'Legal' });
    expect(await approveAmendment(lawyer, amendment)).toMatchObject({ state: 'LEGAL_APPROVED' });
  });
});

describe('An amendment is not signed', () => {
  async function expectNoSignature(person: Person, amendment: Amendment, blocker: string | string[] = 'APART') {
    await fileSignedCopy(deal.signatory, amendment);
    await expectRefused(() => signAmendment(person, amendment), blocked(blocker, '2.2.5c'));
    expect(await signAmendment(deal.signatory, amendment)).toMatchObject({ state: 'SIGNED' });
  }

  it('by the lawyer who approved or once returned it (SOD-06, 2.2.5c)', async () => {
    const lawyer = await hire(['LEGAL', 'SIGNATORY'], { department: 'Board' });
    await expectNoSignature(lawyer, await laidOut({ ...deal, lawyer }));
    const amendment = await handedIn(deal);
    await take(lawyer, 'amendmentReturn', amendment, faults);
    await take(deal.seller, 'amendmentSubmit', amendment);
    await approveAmendment(deal.lawyer, amendment);
    await take(deal.seller, 'amendmentPresent', amendment);
    await expectNoSignature(lawyer, amendment);
  });

  it('by its drafter, or by whoever edited or presented it (SOD-06, 2.2.5c)', async () => {
    const seller = await hire(['SALES_REP', 'SIGNATORY']);
    await expectNoSignature(seller, await laidOut({ ...deal, seller }), ['APART', 'APART']);
    const manager = await hire(['SALES_MANAGER', 'SIGNATORY']);
    const amendment = await cleared(deal);
    await take(manager, 'amendmentPresent', amendment);
    await expectNoSignature(manager, amendment);
  });

  it('by whoever drafted the contract (SOD-06, 2.2.5c)', async () => {
    const manager = await hire(['SALES_MANAGER', 'SIGNATORY']);
    const contract = await executing({ ...deal, seller: manager });
    await take(deal.manager, 'contractTransfer', contract, { owner: deal.seller.account, note: 'A new district' });
    await expectNoSignature(manager, await laidOut(deal, {}, contract));
  });
});

describe('Sight of amendments', () => {
  const sees = async (person: Person, { id }: Amendment) =>
    (await person.ask('query ($id: ID!) { node(id: $id) { id ... on Amendment { contract { id } } } }', { id }))[
      'node'
    ];

  it('legal sees an amendment with its contract in review, and then if they reviewed it (2.2.5b, 3.2.4b)', async () => {
    const [reviewer, other] = [await hire('LEGAL'), await hire('LEGAL')];
    const amendment = await drafted(deal);
    expect(await sees(reviewer, amendment)).toBeNull();
    await take(deal.seller, 'amendmentSubmit', amendment);
    for (const lawyer of [reviewer, other])
      expect(await sees(lawyer, amendment)).toMatchObject({ contract: { id: expect.any(String) } });
    await approveAmendment(reviewer, amendment);
    expect(await sees(reviewer, amendment)).not.toBeNull();
    expect(await sees(other, amendment)).toBeNull();
  });

  it('other sellers and customers see none of it (3.2.4b)', async () => {
    const customer = await aCustomer(deal.seller);
    const amendment = await laidOut(deal, {}, await executing(deal, { customer: customer.id }));
    for (const person of [await hire('SALES_REP'), await hire('CUSTOMER', { customer: customer.id })])
      expect(await sees(person, amendment)).toBeNull();
    expect(await sees(deal.signatory, amendment)).not.toBeNull();
  });
});
