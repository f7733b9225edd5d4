import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aDeal,
  approved,
  executing,
  fileOpinion,
  fileSignedCopy,
  presented,
  sign,
  signed,
  stateOf,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

const needsCopy = blocked('EVIDENCE_MISSING', '2.2.5c');
const wrongState = blocked('WRONG_STATE');

describe('A contract is signed', () => {
  it('by the signatory, for both parties, on the signed copy (2.2.5c)', async () => {
    const contract = await presented(deal);
    const copy = await fileSignedCopy(deal.signatory, contract);
    const signatures = 'signatures { nodes { party signatory account { id } method documentHash } }';
    const given = { method: 'ELECTRONIC', customerSignatory: '李明' };
    const after = await deal.signatory.step(
      'contractSign',
      { id: contract.id, expectedVersion: contract.version + 1, documentHash: await hash(contract), ...given },
      `approvedHash ${signatures}`,
    );
    const how = { method: 'ELECTRONIC', documentHash: after['approvedHash'] };
    expect(after.state).toBe('SIGNED');
    expect(after['signatures'].nodes).toEqual([
      { ...how, party: 'COMPANY', signatory: expect.any(String), account: { id: deal.signatory.account } },
      { ...how, party: 'CUSTOMER', signatory: '李明', account: null },
    ]);
    const [step] = await sql(
      `select evidence from step_record where record_id = $1 and step = 'contractSign'`,
      contract.id,
    );
    expect(step!['evidence']).toEqual([{ kind: 'SIGNED_COPY', file: copy.id, sha256: copy['sha256'] }]);
  });

  it('only after legal approved it: not before it lies before the signatory (2.2.5c)', async () => {
    const waiting = await submitted(deal);
    await expectRefused(() => take(deal.seller, 'contractPresent', waiting), { ...wrongState, clause: '2.2.5c' });
    await expectRefused(() => sign(deal.signatory, waiting), { code: 'NOT_FOUND' });
    const fit = await approved(deal);
    await expectRefused(() => sign(deal.signatory, fit), { code: 'NOT_FOUND' });
    await expectRefused(() => sign(deal.seller, fit), { code: 'FORBIDDEN', clause: '2.2.5c' });
  });

  it('not while its customer is blocked: it does not come before the signatory (2.2.4f)', async () => {
    const contract = await approved(deal);
    const [row] = await sql<{ id: string }>('select customer_id as id from contract where id = $1', contract.id);
    await take(deal.manager, 'customerBlock', row!, { note: 'They did not pay' });
    await expectRefused(() => take(deal.seller, 'contractPresent', contract), blocked('CUSTOMER_BLOCKED', '2.2.4f'));
  });

  it('up to the ceiling of the grant, to the cent (2.2.5c)', async () => {
    const most = await signed(deal, { amount: '1000000.00' });
    expect(most.state).toBe('SIGNED');
    const above = await presented(deal, { amount: '1000000.01' });
    await fileSignedCopy(deal.signatory, above);
    await expectRefused(() => sign(deal.signatory, above), blocked('ABOVE_AUTHORITY', '2.2.5c'));
  });

  it('not while its customer is blocked (2.2.4f)', async () => {
    const customer = await aCustomer(deal.seller);
    const contract = await presented(deal, { customer: customer.id });
    await fileSignedCopy(deal.signatory, contract);
    await take(deal.manager, 'customerBlock', customer, { note: 'Insolvent' });
    await expectRefused(() => sign(deal.signatory, contract), blocked('CUSTOMER_BLOCKED', '2.2.4f'));
  });

  it('above it by whoever has no ceiling (2.2.5c)', async () => {
    const contract = await presented(deal, { amount: '9999999999999999.99' });
    const executive = await hire('EXECUTIVE', { department: 'Board' });
    await fileSignedCopy(executive, contract);
    expect(await sign(executive, contract)).toMatchObject({ state: 'SIGNED' });
  });

  it('not without its signed copy (2.2.5c)', async () => {
    const contract = await presented(deal);
    await expectRefused(() => sign(deal.signatory, contract), needsCopy);
    await fileOpinion(deal.signatory, contract);
    await expectRefused(() => sign(deal.signatory, contract), again(needsCopy));
  });

  it('not on a copy that was filed too early, or by the drafter (SOD-06, 2.2.5c)', async () => {
    const contract = await approved(deal);
    const manager = await hire('SALES_MANAGER');
    await fileSignedCopy(manager, contract);
    await take(deal.seller, 'contractPresent', contract);
    await expectRefused(() => sign(deal.signatory, contract), needsCopy);
    await fileSignedCopy(deal.seller, contract);
    await fileSignedCopy(deal.lawyer, contract);
    await expectRefused(() => sign(deal.signatory, contract), again(needsCopy));
    await fileSignedCopy(manager, contract);
    expect(await sign(deal.signatory, contract)).toMatchObject({ state: 'SIGNED' });
  });

  it('not with the hash of another text, whichever way it is written (2.2.5c)', async () => {
    const contract = await presented(deal);
    await fileSignedCopy(deal.signatory, contract);
    const differs = blocked('SIGNED_TEXT_DIFFERS', '2.2.5c');
    await expectRefused(() => sign(deal.signatory, contract, { documentHash: '0'.repeat(64) }), differs);
    const documentHash = (await hash(contract)).toUpperCase();
    expect(await sign(deal.signatory, contract, { documentHash })).toMatchObject({ state: 'SIGNED' });
  });

  it('once, and is then not to be changed: neither edited, reopened, returned nor dropped (2.2.5c)', async () => {
    for (const contract of [await signed(deal), await executing(deal)]) {
      const note = 'Another price';
      await fileSignedCopy(deal.signatory, contract);
      await expectRefused(() => sign(deal.signatory, contract), wrongState);
      await expectRefused(() => take(deal.seller, 'contractEdit', contract, { amount: '1' }), wrongState);
      await expectRefused(() => take(deal.seller, 'contractReopen', contract, { amount: '1', note }), wrongState);
      await expectRefused(() => take(deal.seller, 'contractDrop', contract, { note }), wrongState);
      expect(await stateOf(contract)).toBe(contract.state);
    }
  });
});

const hash = async ({ id }: { id: string }) =>
  (await sql<{ hash: string }>('select approved_hash as hash from contract where id = $1', id))[0]!.hash;
