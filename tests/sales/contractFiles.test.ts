import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import {
  aCustomer,
  aDeal,
  aDraft,
  approved,
  file,
  fileOpinion,
  fileProof,
  fileSignedCopy,
  obligationsOf,
  presented,
  signed,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, origin, sql, stranger } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

const note = 'The wrong file';

describe('A file', () => {
  it('is filed with its contract, which is then another version (3.1.1a)', async () => {
    const contract = await aDraft(deal.seller);
    const content = '附件一';
    const filed = await file(deal.seller, contract, 'CONTRACT_ATTACHMENT', { content });
    const files = 'files { nodes { id number kind name mediaType size sha256 state owner { id } } }';
    const { contract: seen } = await deal.seller.ask(`query ($id: ID!) { contract(id: $id) { version ${files} } }`, {
      id: contract.id,
    });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(seen).toEqual({
      version: contract.version + 1,
      files: {
        nodes: [
          {
            id: filed.id,
            number: expect.stringMatching(/^WJ-20\d\d-\d{4,}$/),
            kind: 'CONTRACT_ATTACHMENT',
            name: 'document.txt',
            mediaType: 'text/plain',
            size: 9,
            sha256,
            state: 'FILED',
            owner: { id: deal.seller.account },
          },
        ],
      },
    });
    const edit = () =>
      deal.seller.step('contractEdit', { id: contract.id, expectedVersion: contract.version, title: 'x' });
    await expectRefused(edit, { code: 'CONFLICT', clause: '2.2.5a' });
  });

  it('of a signed contract tells where its paper lies (3.1.3a)', async () => {
    const contract = await presented(deal);
    const homeless = blocked('PAPER_PLACE_MISSING', '3.1.3a');
    await expectRefused(() => file(deal.signatory, contract, 'SIGNED_COPY'), homeless);
    const blank = { paperLocation: '  ' };
    await expectRefused(() => file(deal.signatory, contract, 'SIGNED_COPY', blank), again(homeless));
    expect(await fileSignedCopy(deal.signatory, contract)).toMatchObject({ status: 201 });
  });

  it('is of a kind that belongs to its record (3.1.1a)', async () => {
    const contract = await aDraft(deal.seller);
    const [obligation] = await obligationsOf(contract);
    await expectRefused(() => fileProof(deal.seller, contract), blocked('KIND_UNFIT', '3.1.1a'));
    const unfitNow = again(blocked(['KIND_UNFIT', 'CONTRACT_NOT_RUNNING'], '3.1.1a'));
    await expectRefused(() => file(deal.seller, obligation!, 'LEGAL_OPINION'), unfitNow);
    await expectRefused(() => file(deal.seller, contract, 'SOMETHING'), { code: 'BAD_USER_INPUT' });
    const empty = { content: '' };
    await expectRefused(() => file(deal.seller, contract, 'LEGAL_OPINION', empty), { code: 'BAD_USER_INPUT' });
  });

  it('is filed only by holders of that permission who see the record (3.2.4b)', async () => {
    const contract = await aDraft(deal.seller);
    const attach = { code: 'FORBIDDEN' };
    await expectRefused(() => file(deal.lawyer, contract, 'LEGAL_OPINION'), { code: 'NOT_FOUND' });
    const finance = await hire('FINANCE');
    await expectRefused(() => file(finance, contract, 'CONTRACT_ATTACHMENT'), attach);
    await expectRefused(() => file(stranger, contract, 'CONTRACT_ATTACHMENT'), { code: 'UNAUTHENTICATED' });
  });

  it('is not filed with a contract that is closed, nor with its obligations (3.1.4d)', async () => {
    const contract = await signed(deal);
    const [obligation] = await obligationsOf(contract);
    await take(deal.manager, 'contractTerminate', contract, { note: 'Insolvent' });
    const closed = blocked('RECORD_CLOSED', '3.1.4d');
    await expectRefused(() => file(deal.lawyer, contract, 'LEGAL_OPINION'), closed);
    await expectRefused(() => fileProof(deal.manager, obligation!), blocked('CONTRACT_NOT_RUNNING', '2.2.5d'));
  });

  it('that is an attachment stays as legal reviews it (2.2.5c)', async () => {
    const contract = await aDraft(deal.seller);
    const attachment = await file(deal.seller, contract, 'CONTRACT_ATTACHMENT');
    await take(deal.seller, 'contractSubmit', contract);
    const fixed = blocked('ATTACHMENT_FIXED', '2.2.5c');
    await expectRefused(() => file(deal.seller, contract, 'CONTRACT_ATTACHMENT'), fixed);
    await expectRefused(() => take(deal.seller, 'fileRecordWithdraw', attachment, { note }), fixed);
    await take(deal.seller, 'contractWithdraw', contract, { note });
    await file(deal.seller, contract, 'CONTRACT_ATTACHMENT');
  });

  it('proves an obligation only while the contract is carried out (2.2.5d)', async () => {
    const contract = await signed(deal);
    const [obligation] = await obligationsOf(contract);
    await expectRefused(() => fileProof(deal.seller, obligation!), blocked('CONTRACT_NOT_RUNNING', '2.2.5d'));
    await take(deal.seller, 'contractStart', contract);
    expect(await fileProof(deal.seller, obligation!)).toMatchObject({ status: 201 });
  });

  it('is taken back with a note by whoever filed it, and the contract is another version (3.1.4d)', async () => {
    const contract = await submitted(deal);
    const opinion = await fileOpinion(deal.lawyer, contract);
    const withdraw = (given: object) => take(deal.lawyer, 'fileRecordWithdraw', opinion, given);
    await expectRefused(() => take(deal.seller, 'fileRecordWithdraw', opinion, { note }), {
      code: 'FORBIDDEN',
      clause: '3.1.4d',
    });
    expect(await withdraw({ note })).toMatchObject({ state: 'WITHDRAWN' });
    const [row] = await sql('select version from contract where id = $1', contract.id);
    expect(row).toEqual({ version: contract.version + 2 });
  });

  it('is not taken back once a step rests on it (3.1.4d)', async () => {
    const contract = await approved(deal);
    const [opinion] = await sql<{ id: string }>('select id from file_record where record_id = $1', contract.id);
    const withdraw = () => take(deal.lawyer, 'fileRecordWithdraw', opinion!, { note });
    await expectRefused(withdraw, blocked('USED_AS_EVIDENCE', '3.1.4d'));
  });

  it('is downloaded as it was filed by whoever sees its record, and by nobody else (3.1.2b, 3.2.4b)', async () => {
    const contract = await aDraft(deal.seller);
    const content = '<script>alert(1)</script>';
    const { id } = await file(deal.seller, contract, 'CONTRACT_ATTACHMENT', { content });
    const download = (headers: Record<string, string>) => fetch(`${origin}/files/${id}`, { headers });
    const answer = await download(deal.seller.authorization);
    expect(await answer.text()).toBe(content);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await download(deal.lawyer.authorization)).status).toBe(404);
    expect((await download({})).status).toBe(401);
  });

  it('is neither filed with nor shown to another customer’s seller (3.2.4b)', async () => {
    const other = await hire('SALES_REP');
    const contract = await aDraft(deal.seller, { customer: (await aCustomer(deal.seller)).id });
    await expectRefused(() => file(other, contract, 'CONTRACT_ATTACHMENT'), { code: 'NOT_FOUND' });
  });
});
