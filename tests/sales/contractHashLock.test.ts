import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  aDeal,
  aDraft,
  approve,
  approved,
  fileSignedCopy,
  hashOf,
  owed,
  presented,
  sign,
  signed,
  take,
  type Deal,
} from '../support/contracts.js';
import { sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

const textChanged = blocked('TEXT_CHANGED', '2.2.5c');
const tamper = ({ id }: { id: string }, change: string) =>
  sql(`update contract set document = ${change} where id = $1`, id);
const row = async ({ id }: { id: string }) => (await sql('select * from contract where id = $1', id))[0]!;

describe('What is signed is what legal approved, to the byte', () => {
  it('so the hash is that of the whole text, from parties to clauses (2.2.5c, 2.2.5d)', async () => {
    const contract = await aDraft(deal.seller);
    const { contract: seen } = await deal.seller.ask(
      'query ($id: ID!) { contract(id: $id) { document documentHash } }',
      { id: contract.id },
    );
    expect(seen.documentHash).toBe(createHash('sha256').update(seen.document).digest('hex'));
    for (const part of [
      contract.number,
      '上海精工机械有限公司',
      '1000.00',
      '2025-01-05',
      '2027-03-31',
      'The pumps are blue',
    ])
      expect(seen.document).toContain(part);
    expect(seen.document).toMatch(
      /Our obligations\n1\. Deliver two pumps（2027-03-01）\n[^]*customer’s obligations\n1\. Pay/,
    );
  });

  it('so the same terms make the same text to the byte (2.2.5c)', async () => {
    const obligations = Array.from({ length: 12 }, (_, place) => ({ ...owed[place % 2]!, content: `Duty ${place}` }));
    const paymentSchedule = Array.from({ length: 12 }, () => ({ dueOn: '2027-01-01', amount: '1.5' })).map(
      (one, place) => ({
        ...one,
        condition: `After ${place}`,
      }),
    );
    const contract = await aDraft(deal.seller, { amount: '18', obligations, paymentSchedule });
    const before = await hashOf(contract);
    await take(deal.seller, 'contractEdit', contract, { title: 'Two pumps' });
    expect(await hashOf(contract)).toBe(before);
    await take(deal.seller, 'contractEdit', contract, { amount: '18.01' });
    expect(await hashOf(contract)).not.toBe(before);
  });

  it.each([
    { change: `document || ' '` },
    { change: `replace(document, '1000.00', '1000.01')` },
    { change: `replace(document, 'blue', 'bluе')` },
  ])('so $change behind the API keeps it from the signatory (2.2.5c)', async ({ change }) => {
    const contract = await approved(deal);
    await tamper(contract, change);
    await expectRefused(() => take(deal.seller, 'contractPresent', contract), textChanged);
  });

  it('so a change behind the API while it lies before the signatory keeps it from being signed (2.2.5c)', async () => {
    const contract = await presented(deal);
    await fileSignedCopy(deal.signatory, contract);
    const { document, approved_hash: documentHash } = await row(contract);
    await tamper(contract, `document || ' '`);
    await expectRefused(() => sign(deal.signatory, contract, { documentHash }), textChanged);
    await expectRefused(() => sign(deal.signatory, contract), again(textChanged));
    await sql('update contract set document = $2 where id = $1', contract.id, document);
    expect(await sign(deal.signatory, contract)).toMatchObject({ state: 'SIGNED' });
  });

  it.each(['approved', 'presented'])(
    'so any edit once %s clears the approval and review starts again (2.2.5c)',
    async (when) => {
      const contract = await (when === 'approved' ? approved(deal) : presented(deal));
      const change = { title: 'Two blue pumps', note: 'The customer asked for it' };
      const reopen = (given: object) => take(deal.seller, 'contractReopen', contract, given, 'approvedHash');
      const editing = () => take(deal.seller, 'contractEdit', contract, { title: 'Two blue pumps' });
      await expectRefused(editing, blocked('WRONG_STATE', '2.2.5a'));
      expect(await reopen(change)).toMatchObject({ state: 'CHANGES_REQUESTED', approvedHash: null });

      const presenting = () => take(deal.seller, 'contractPresent', contract);
      await expectRefused(presenting, blocked('WRONG_STATE', '2.2.5c'));
      await take(deal.seller, 'contractSubmit', contract);
      expect(await approve(deal.lawyer, contract)).toMatchObject({ state: 'LEGAL_APPROVED' });
      expect(await presenting()).toMatchObject({ state: 'PENDING_SIGNATURE' });
      expect((await row(contract))['approved_hash']).toBe(await hashOf(contract));
    },
  );

  it('so it is not reopened to a day of agreement ahead (2.2.5a)', async () => {
    const contract = await approved(deal);
    const change = { agreedOn: '2199-01-01', note: 'They will agree' };
    await expectRefused(() => take(deal.seller, 'contractReopen', contract, change), blocked('NOT_AGREED', '2.2.5a'));
  });

  it('so both signatures bear the approved hash (2.2.5c)', async () => {
    const contract = await signed(deal);
    const { approved_hash: hash } = await row(contract);
    const signatures = await sql('select document_hash from signature where record_id = $1', contract.id);
    expect(signatures).toEqual([{ document_hash: hash }, { document_hash: hash }]);
    expect(await hashOf(contract)).toBe(hash);
  });
});
