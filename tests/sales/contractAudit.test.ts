import { beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { aDeal, aDraft, approved, hashOf, obligationsOf, take, type Deal } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

type Contract = { id: string };
const auditsOf = ({ id }: Contract, outcome = 'TAKEN') =>
  sql('select * from audit_event where record_id = $1 and outcome = $2 order by id', id, outcome);
const lastChanges = async (contract: Contract) =>
  (await auditsOf(contract)).at(-1)!['changes'] as Record<string, unknown>;

describe('The audit log of a contract', () => {
  it('has every change, of strict fields the name alone (1.3.4b, 3.2.4b)', async () => {
    const contract = await aDraft(deal.seller, { margin: '123456.78' });
    await take(deal.seller, 'contractEdit', contract, { title: 'Three pumps', margin: '9876.54', amount: '1500' });
    expect(await lastChanges(contract)).toEqual({
      title: ['Two pumps', 'Three pumps'],
      amount: ['1000.00', '1500.00'],
      margin: [],
    });
    const audits = JSON.stringify(await auditsOf(contract));
    for (const secret of ['123456.78', '9876.54']) expect(audits).not.toContain(secret);
  });

  it('has changed lines and approvals (1.3.4b, 2.2.5d)', async () => {
    const contract = await aDraft(deal.seller);
    const [kept, gone] = await obligationsOf(contract);
    const added = { party: 'CUSTOMER', content: 'Pay early' };
    const obligations = [{ id: kept!.id, party: 'COMPANY', content: 'Deliver three pumps' }, added];
    await take(deal.seller, 'contractEdit', contract, { obligations });
    const { Obligation: lines } = (await lastChanges(contract)) as { Obligation: unknown[] };
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual({ changed: kept!.id, content: 'Deliver three pumps' });
    expect(lines).toContainEqual(expect.objectContaining({ added: expect.any(String), content: 'Pay early' }));
    expect(lines).toContainEqual(expect.objectContaining({ removed: gone!.id, content: 'Pay for them' }));
    const fit = await approved(deal);
    expect(await lastChanges(fit)).toMatchObject({ approvedHash: [null, await hashOf(fit)] });
  });

  it('has collaborators, those who came and those who went (1.3.4b)', async () => {
    const colleague = await hire('SALES_REP');
    const contract = await aDraft(deal.seller);
    const name = (...collaborators: string[]) => take(deal.seller, 'contractEdit', contract, { collaborators });
    const named = { Collaborator: [{ added: null, record: contract.id, account: colleague.account }] };
    await name(colleague.account);
    await name(colleague.account);
    await name();
    const changes = (await auditsOf(contract)).map(({ changes }) => changes as object);
    expect(changes.slice(1)).toEqual([
      named,
      {},
      { Collaborator: [{ removed: expect.anything(), record: contract.id, account: colleague.account }] },
    ]);
    expect(await sql('select 1 from collaborator where record_id = $1', contract.id)).toEqual([]);
  });

  it('consists of events that nobody can change, with the hash of their own content (1.3.4b)', async () => {
    const contract = await approved(deal);
    await take(deal.seller, 'contractReopen', contract, { title: 'Two blue pumps', amount: '1', note: 'Cheaper' });
    for (const { at, changes, hash, ...event } of await auditsOf(contract)) {
      const said = [
        'account_id',
        'on_behalf_of_id',
        'action',
        'outcome',
        'record_id',
        'code',
        'clause',
        'request_id',
      ].map((name) => event[name]);
      const content = JSON.stringify(
        [new Date(at as string).toISOString(), ...said, changes],
        (_key, value: unknown) =>
          value && typeof value === 'object' && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).sort())
            : value,
      );
      expect(hash).toBe(createHash('sha256').update(content).digest('hex'));
    }
    const forge = sql('update audit_event set code = null where record_id = $1', contract.id);
    await expect(forge).rejects.toThrow('append-only');
    await expect(sql('delete from step_record where record_id = $1', contract.id)).rejects.toThrow('append-only');
  });
});
