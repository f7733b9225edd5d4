import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  approveAmendment,
  attach,
  cleared,
  contractOf,
  draftAmendment,
  drafted,
  handedIn,
  inForce,
  laidOut,
  signAmendment,
} from '../support/amendments.js';
import {
  aDeal,
  approved,
  executing,
  faults,
  fileSignedCopy,
  findings,
  signed,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

describe('A signed contract', () => {
  it('is changed by an amendment in force, and by nothing else (2.2.5d)', async () => {
    const contract = await executing(deal);
    for (const step of ['contractEdit', 'contractReopen'])
      await expectRefused(
        () => take(deal.seller, step, contract, { amount: '1200.00', note: 'Three pumps' }),
        blocked('WRONG_STATE'),
      );
    const amendment = await laidOut(deal, {}, contract);
    expect(await contractOf(amendment)).toMatchObject({ amount: '1000.00', total: '1000.00' });
    await fileSignedCopy(deal.signatory, amendment);
    expect(await signAmendment(deal.signatory, amendment)).toMatchObject({ state: 'SIGNED' });
    expect(await contractOf(amendment)).toMatchObject({ state: 'EXECUTING', amount: '1000.00', total: '1200.00' });
  });

  it('shows its amendments, and the amount as amended by those in force (2.2.5d)', async () => {
    const contract = await signed(deal);
    await inForce(deal, { amountChange: '-100.50' }, contract);
    await drafted(deal, { amountChange: '7.00' }, contract);
    const query = `query ($id: ID!) { contract(id: $id) { amount amountAsAmended
      amendments { nodes { state amountBefore amountChange amountAfter } } } }`;
    expect((await deal.seller.ask(query, { id: contract.id }))['contract']).toEqual({
      amount: '1000.00',
      amountAsAmended: '899.50',
      amendments: {
        nodes: [
          { state: 'SIGNED', amountBefore: '1000.00', amountChange: '-100.50', amountAfter: '899.50' },
          { state: 'DRAFT', amountBefore: '899.50', amountChange: '7.00', amountAfter: '906.50' },
        ],
      },
    });
  });

  it('keeps in its own history that it was amended (2.2.5d, 1.3.4b)', async () => {
    const amendment = await inForce(deal);
    const { id, version } = await contractOf(amendment);
    const steps = await sql('select step, actor_id from step_record where record_id = $1 order by id desc limit 1', id);
    expect(steps).toEqual([{ step: 'contractAmend', actor_id: deal.signatory.account }]);
    const [event] = await sql('select version from event where record_id = $1 order by id desc limit 1', id);
    expect(event!['version']).toBeLessThanOrEqual(version);
  });
});

describe('An amendment', () => {
  it('is drafted of a contract that is signed and has not ended (2.2.5d)', async () => {
    const notSigned = await approved(deal);
    const ended = await executing(deal);
    await take(deal.manager, 'contractTerminate', ended, { note: 'Insolvent' });
    const refusal = blocked('CONTRACT_NOT_IN_FORCE', '2.2.5d');
    await expectRefused(() => draftAmendment(deal, notSigned), refusal);
    await expectRefused(() => draftAmendment(deal, ended), again(refusal));
  });

  it('is drafted only once both sides agree, and leaves an amount (2.2.5a)', async () => {
    const contract = await executing(deal);
    const draft = (given: object) => () => draftAmendment(deal, contract, given);
    await expectRefused(draft({ agreedOn: '2199-01-01' }), blocked('NOT_AGREED', '2.2.5a'));
    await expectRefused(draft({ amountChange: '-1000.00' }), again(blocked('AMOUNT_AFTER_NOT_POSITIVE', '2.2.5d')));
    for (const amountChange of ['0.001', '9999999999999999.99'])
      await expectRefused(draft({ amountChange }), { code: 'BAD_USER_INPUT' });
    const amendment = await draftAmendment(deal, contract);
    const edit = (given: object) => () => take(deal.seller, 'amendmentEdit', amendment, given);
    await expectRefused(edit({ agreedOn: '2199-01-01' }), blocked('NOT_AGREED', '2.2.5a'));
    expect(await take(deal.seller, 'amendmentEdit', amendment, { amountChange: '300' }, 'amountAfter')).toMatchObject({
      amountAfter: '1300.00',
    });
  });

  it('is not drafted of a contract that one does not see, nor without the permission (3.2.4b)', async () => {
    const contract = await executing(deal);
    const other = await hire('SALES_REP');
    await expectRefused(() => draftAmendment({ ...deal, seller: other }, contract), { code: 'NOT_FOUND' });
    await expectRefused(() => draftAmendment({ ...deal, seller: deal.lawyer }, contract), { code: 'FORBIDDEN' });
  });

  it('goes through legal, who may return it with what it found (2.2.5b)', async () => {
    const amendment = await handedIn(deal);
    const back = await take(deal.lawyer, 'amendmentReturn', amendment, faults, 'legalReviews { nodes { result } }');
    expect(back).toMatchObject({ state: 'CHANGES_REQUESTED', legalReviews: { nodes: [{ result: 'RETURNED' }] } });
    await take(deal.seller, 'amendmentEdit', amendment, { body: '1. Liability is limited.' });
    await take(deal.seller, 'amendmentSubmit', amendment);
    expect(await take(deal.seller, 'amendmentWithdraw', amendment, { note: 'Wrong price' })).toMatchObject({
      state: 'DRAFT',
    });
  });

  it('is approved on a written opinion only, of this round (2.2.5c)', async () => {
    const amendment = await handedIn(deal);
    await expectRefused(
      () => take(deal.lawyer, 'amendmentApprove', amendment, findings),
      blocked('EVIDENCE_MISSING', '2.2.5c'),
    );
    expect(await approveAmendment(deal.lawyer, amendment)).toMatchObject({ state: 'LEGAL_APPROVED' });
    await take(deal.seller, 'amendmentReopen', amendment, { reason: 'Two more pumps', note: 'Two' });
    await take(deal.seller, 'amendmentSubmit', amendment);
    await expectRefused(
      () => take(deal.lawyer, 'amendmentApprove', amendment, findings),
      again(blocked('EVIDENCE_MISSING', '2.2.5c')),
    );
  });

  it('is signed as legal approved it, to the byte, on a signed copy (2.2.5c)', async () => {
    const amendment = await laidOut(deal);
    await expectRefused(() => signAmendment(deal.signatory, amendment), blocked('EVIDENCE_MISSING', '2.2.5c'));
    await fileSignedCopy(deal.signatory, amendment);
    const another = { documentHash: '0'.repeat(64) };
    await expectRefused(
      () => signAmendment(deal.signatory, amendment, another),
      again(blocked('SIGNED_TEXT_DIFFERS', '2.2.5c')),
    );
    await sql(`update amendment set document = document || '.' where id = $1`, amendment.id);
    await expectRefused(() => signAmendment(deal.signatory, amendment), again(blocked('TEXT_CHANGED', '2.2.5c')));
  });

  it('needs its review again once another has come into force (2.2.5c, 2.2.5d)', async () => {
    const contract = await executing(deal);
    const [first, second] = [await laidOut(deal, {}, contract), await laidOut(deal, {}, contract)];
    for (const amendment of [first, second]) await fileSignedCopy(deal.signatory, amendment);
    await signAmendment(deal.signatory, first);
    await expectRefused(() => signAmendment(deal.signatory, second), blocked('AMENDED_SINCE', '2.2.5d'));
    const again = await take(deal.seller, 'amendmentReopen', second, { note: 'Anew' }, 'amountBefore amountAfter');
    expect(again).toMatchObject({ state: 'CHANGES_REQUESTED', amountBefore: '1200.00', amountAfter: '1400.00' });
    await take(deal.seller, 'amendmentSubmit', second);
    await approveAmendment(deal.lawyer, second);
    await take(deal.seller, 'amendmentPresent', second);
    await fileSignedCopy(deal.signatory, second);
    await signAmendment(deal.signatory, second);
    expect(await contractOf(second)).toMatchObject({ total: '1400.00' });
  });

  it('is measured by the amount as amended: above the ceiling another signs (2.2.5c)', async () => {
    const contract = await executing(deal, { amount: '900000.00' });
    const amendment = await laidOut(deal, { amountChange: '100000.01' }, contract);
    await fileSignedCopy(deal.signatory, amendment);
    await expectRefused(() => signAmendment(deal.signatory, amendment), blocked('ABOVE_AUTHORITY', '2.2.5c'));
    const executive = await hire('EXECUTIVE');
    expect(await signAmendment(executive, amendment)).toMatchObject({ state: 'SIGNED' });
  });

  it('is given up before it is signed, with a note, and then holds nothing (2.2.5a)', async () => {
    const amendment = await cleared(deal);
    await take(deal.seller, 'amendmentDrop', amendment, { note: 'No third pump' });
    await expectRefused(() => attach(deal.seller, amendment), blocked(['RECORD_CLOSED', 'ATTACHMENT_FIXED']));
    await expectRefused(() => take(deal.seller, 'amendmentPresent', amendment), blocked('WRONG_STATE'));
    expect(await sql('select 1 from task where record_id = $1 and done_at is null', amendment.id)).toEqual([]);
    expect(await contractOf(amendment)).toMatchObject({ total: '1000.00' });
  });

  it('has its attachments fixed while legal reviews (2.2.5c)', async () => {
    const amendment = await drafted(deal);
    await attach(deal.seller, amendment);
    await take(deal.seller, 'amendmentSubmit', amendment);
    await expectRefused(() => attach(deal.seller, amendment), blocked('ATTACHMENT_FIXED', '2.2.5c'));
  });

  it('is in force once, whoever else signs at the same time (2.2.5c)', async () => {
    const amendment = await laidOut(deal);
    await fileSignedCopy(deal.signatory, amendment);
    const both = [deal.signatory, await hire('SIGNATORY')].map((person) => signAmendment(person, amendment));
    const settled = await Promise.allSettled(both);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await contractOf(amendment)).toMatchObject({ total: '1200.00' });
  });
});
