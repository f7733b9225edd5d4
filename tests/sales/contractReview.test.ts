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
  findings,
  hashOf,
  returned,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

const needsOpinion = blocked('EVIDENCE_MISSING', '2.2.5c');

describe('Legal', () => {
  it('returns a contract only with a note, and tells what it found (2.2.5b)', async () => {
    const contract = await submitted(deal);
    expect(await take(deal.lawyer, 'contractReturn', contract, faults)).toMatchObject({ state: 'CHANGES_REQUESTED' });
    const reviews = '{ nodes { result riskRating checklist opinion documentHash reviewer { id } } }';
    const { contract: seen } = await deal.seller.ask(
      `query ($id: ID!) { contract(id: $id) { approvedHash legalReviews ${reviews} } }`,
      { id: contract.id },
    );
    const { note: opinion, ...found } = faults;
    const review = { ...found, opinion, result: 'RETURNED', documentHash: await hashOf(contract) };
    expect(seen).toEqual({
      approvedHash: null,
      legalReviews: { nodes: [{ ...review, reviewer: { id: deal.lawyer.account } }] },
    });
  });

  it('approves only on a written opinion, and the approval binds the text (2.2.5c)', async () => {
    const contract = await submitted(deal);
    await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), needsOpinion);
    const opinion = await fileOpinion(deal.lawyer, contract);
    const [before] = await sql('select document_hash from contract where id = $1', contract.id);
    expect(await take(deal.lawyer, 'contractApprove', contract, findings, 'approvedHash')).toMatchObject({
      state: 'LEGAL_APPROVED',
      approvedHash: before!['document_hash'],
    });
    const [step] = await sql(
      'select evidence from step_record where record_id = $1 and step = $2',
      contract.id,
      'contractApprove',
    );
    expect(step!['evidence']).toEqual([{ kind: 'LEGAL_OPINION', file: opinion.id, sha256: opinion['sha256'] }]);
  });

  it('needs an opinion of this round: that of the last does not count (2.2.5c)', async () => {
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    await take(deal.lawyer, 'contractReturn', contract, faults);
    await take(deal.seller, 'contractEdit', contract, { body: '1. The pumps are blue. 2. Liability is limited.' });
    await take(deal.seller, 'contractSubmit', contract);
    await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), needsOpinion);
    expect(await approve(deal.lawyer, contract)).toMatchObject({ state: 'LEGAL_APPROVED' });
  });

  it('needs another opinion after a contract was reopened: one counts once (2.2.5c)', async () => {
    const contract = await approved(deal);
    await take(deal.seller, 'contractReopen', contract, { title: 'Two blue pumps', note: 'A better title' });
    await take(deal.seller, 'contractSubmit', contract);
    await sql(`update file_record set entered_at = now() + interval '1 hour' where record_id = $1`, contract.id);
    await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), needsOpinion);
  });

  it('cannot rest on an opinion that was taken back (2.2.5c, 3.1.4d)', async () => {
    const contract = await submitted(deal);
    const opinion = await fileOpinion(deal.lawyer, contract);
    await take(deal.lawyer, 'fileRecordWithdraw', opinion, { note: 'The wrong file' });
    await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), needsOpinion);
  });

  it.each(['drafter', 'collaborator', 'account manager'])(
    'cannot rest on an opinion that the %s filed (SOD-05, 2.2.5c)',
    async (who) => {
      const [collaborator, accountManager] = [await hire('SALES_REP'), await hire(['SALES_REP', 'LEGAL'])];
      const people: Record<string, Person> = { drafter: deal.seller, collaborator, 'account manager': accountManager };
      const customer = await aCustomer(deal.seller, { collaborators: [accountManager.account] });
      const contract = await aDraft(deal.seller, { customer: customer.id, collaborators: [collaborator.account] });
      await take(deal.seller, 'contractSubmit', contract);
      await fileOpinion(people[who]!, contract);
      await expectRefused(() => take(deal.lawyer, 'contractApprove', contract, findings), needsOpinion);
    },
  );

  it('approves no contract that states no obligation of a party, however it came to that (2.2.5d)', async () => {
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    await sql(`delete from obligation where contract_id = $1 and party = 'CUSTOMER'`, contract.id);
    const approving = () => take(deal.lawyer, 'contractApprove', contract, findings);
    await expectRefused(approving, blocked('OBLIGATION_MISSING', '2.2.5d'));
  });

  it('reviews only what it was handed (2.2.5b)', async () => {
    const draft = await aDraft(deal.seller);
    await expectRefused(() => take(deal.lawyer, 'contractApprove', draft, findings), { code: 'NOT_FOUND' });
    const again = await returned(deal);
    await expectRefused(() => take(deal.lawyer, 'contractReturn', again, faults), blocked('WRONG_STATE', '2.2.5b'));
  });
});
