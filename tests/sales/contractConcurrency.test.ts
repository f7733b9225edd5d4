import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Refused } from '../../demo/client.js';
import { overHttp, Person } from '../../demo/client.js';
import {
  aCustomer,
  aDeal,
  aDraft,
  file,
  fileOpinion,
  fileSignedCopy,
  findings,
  presented,
  sign,
  stateOf,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, otherOrigin, sql } from '../support/people.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

/** The same person at another server of the platform. */
const elsewhere = ({ account, token }: Person) => new Person(overHttp(otherOrigin), account, token);

/** What came of what was tried at once: states reached and codes of refusals, sorted. */
async function outcomes(attempts: Promise<{ state: string }>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  const said = settled.map((one) => (one.status === 'fulfilled' ? one.value.state : (one.reason as Refused).code));
  return said.sort();
}

const recordsOf = ({ id }: { id: string }, step: string) =>
  sql('select id from step_record where record_id = $1 and step = $2', id, step);

/** Does it several times: chance decides who is first. */
const often = async (once: () => Promise<void>) => {
  for (let round = 0; round < 4; round += 1) await once();
};

describe('A contract', () => {
  it('is submitted by one of two at once, the other hears CONFLICT (2.2.5b)', () =>
    often(async () => {
      const contract = await aDraft(deal.seller);
      const asked = { id: contract.id, expectedVersion: 1 };
      const both = [deal.seller, elsewhere(deal.manager)].map((person) => person.step('contractSubmit', asked));
      expect(await outcomes(both)).toEqual(['CONFLICT', 'LEGAL_REVIEW']);
      expect(await recordsOf(contract, 'contractSubmit')).toHaveLength(1);
      const audits = await sql(
        'select outcome from audit_event where record_id = $1 and action = $2',
        contract.id,
        'contractSubmit',
      );
      expect(audits.map(({ outcome }) => outcome).sort()).toEqual(['REFUSED', 'TAKEN']);
      expect(await sql('select 1 from task where record_id = $1 and done_at is null', contract.id)).toHaveLength(1);
    }));

  it('is approved or withdrawn, not both (2.2.5c)', () =>
    often(async () => {
      const contract = await submitted(deal);
      await fileOpinion(deal.lawyer, contract);
      const approval = take(deal.lawyer, 'contractApprove', contract, findings);
      const withdrawal = take(elsewhere(deal.seller), 'contractWithdraw', contract, { note: 'Wrong price' });
      const [first] = (await outcomes([approval, withdrawal])).filter(
        (said) => said !== 'CONFLICT' && said !== 'NOT_FOUND',
      );
      expect(await stateOf(contract)).toBe(first);
      const taken = [
        ...(await recordsOf(contract, 'contractApprove')),
        ...(await recordsOf(contract, 'contractWithdraw')),
      ];
      expect(taken).toHaveLength(1);
    }));

  it('is signed by one of two signatories at once (2.2.5c)', () =>
    often(async () => {
      const contract = await presented(deal);
      await fileSignedCopy(deal.signatory, contract);
      const both = [deal.signatory, elsewhere(await hire('SIGNATORY'))].map((person) => sign(person, contract));
      expect((await outcomes(both)).at(-1)).toBe('SIGNED');
      expect(await sql('select 1 from signature where record_id = $1', contract.id)).toHaveLength(2);
      expect(await recordsOf(contract, 'contractSign')).toHaveLength(1);
    }));

  it('is signed or reopened, not both (2.2.5c)', () =>
    often(async () => {
      const contract = await presented(deal);
      await fileSignedCopy(deal.signatory, contract);
      const change = { title: 'Two blue pumps', note: 'A better title' };
      await outcomes([
        sign(elsewhere(deal.signatory), contract),
        take(deal.seller, 'contractReopen', contract, change),
      ]);
      const [row] = await sql(
        'select state, title, approved_hash = document_hash as same from contract where id = $1',
        contract.id,
      );
      const was = { state: 'SIGNED', title: 'Two pumps', same: true };
      expect([was, { state: 'CHANGES_REQUESTED', title: change.title, same: null }]).toContainEqual(row);
      const signatures = await sql('select 1 from signature where record_id = $1', contract.id);
      expect(signatures).toHaveLength(row!['state'] === 'SIGNED' ? 2 : 0);
    }));

  it('never rests on an opinion that is taken back at once (2.2.5c, 3.1.4d)', () =>
    often(async () => {
      const contract = await submitted(deal);
      const opinion = await fileOpinion(deal.lawyer, contract);
      const withdrawal = take(elsewhere(deal.lawyer), 'fileRecordWithdraw', opinion, { note: 'The wrong file' });
      const approval = take(deal.lawyer, 'contractApprove', contract, findings);
      await outcomes([withdrawal, approval]);
      const [file] = await sql('select state, used_in is null as unused from file_record where id = $1', opinion.id);
      const isApproved = (await stateOf(contract)) === 'LEGAL_APPROVED';
      expect(file).toEqual(isApproved ? { state: 'FILED', unused: false } : { state: 'WITHDRAWN', unused: true });
    }));

  it('loses none of many files filed at once, and has a version for each (3.1.1a)', async () => {
    const contract = await aDraft(deal.seller);
    const people = [deal.seller, elsewhere(deal.seller), deal.manager];
    const filings = Array.from({ length: 12 }, (_, index) => file(people[index % 3]!, contract, 'CONTRACT_ATTACHMENT'));
    const ids = (await Promise.all(filings)).map(({ id }) => id).sort();
    const rows = await sql<{ id: string; number: string }>(
      'select id, number from file_record where record_id = $1 order by id',
      contract.id,
    );
    expect(rows.map(({ id }) => id)).toEqual(ids);
    expect(new Set(rows.map(({ number }) => number)).size).toBe(12);
    expect(await sql('select version from contract where id = $1', contract.id)).toEqual([{ version: 13 }]);
  });

  it('gets a number of its own when many are drafted at once, and loses only refused ones (2.2.5a)', async () => {
    const customer = (await aCustomer(deal.seller)).id;
    const drafts = Array.from({ length: 10 }, (_, index) =>
      aDraft(index % 2 ? deal.seller : elsewhere(deal.seller), {
        customer,
        ...(index === 4 ? { agreedOn: '2199-01-01' } : {}),
      }),
    );
    const settled = await Promise.allSettled(drafts);
    const numbers = settled.flatMap((one) =>
      one.status === 'fulfilled' ? [Number(one.value.number.split('-').at(-1))] : [],
    );
    expect(new Set(numbers).size).toBe(9);
    expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThanOrEqual(9);
  });
});
