import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import {
  aDeal,
  aDraft,
  executing,
  fileProof,
  obligationsOf,
  owed,
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

const note = 'Both pumps run';
const done = { note };

async function fulfil(person: Person, obligation: { id: string }) {
  await fileProof(person, obligation);
  return take(person, 'obligationFulfil', obligation, done);
}

const stepsOf = async ({ id }: { id: string }) =>
  (await sql<{ step: string }>('select step from step_record where record_id = $1 order by id', id)).map(
    ({ step }) => step,
  );

describe('An obligation', () => {
  it('is fulfilled only while the contract is carried out (2.2.5d)', async () => {
    for (const contract of [await aDraft(deal.seller), await submitted(deal), await signed(deal)]) {
      const [obligation] = await obligationsOf(contract);
      await expectRefused(
        () => take(deal.seller, 'obligationFulfil', obligation!, done),
        blocked(['EVIDENCE_MISSING', 'CONTRACT_NOT_RUNNING'], '2.2.5d'),
      );
    }
  });

  it('is fulfilled with proof and a note, and the contract is another version (2.2.5d)', async () => {
    const contract = await executing(deal);
    const [obligation, other] = await obligationsOf(contract);
    const missing = blocked('EVIDENCE_MISSING', '2.2.5d');
    await expectRefused(() => take(deal.seller, 'obligationFulfil', obligation!, done), missing);
    await fileProof(deal.seller, other!);
    await expectRefused(() => take(deal.seller, 'obligationFulfil', obligation!, done), again(missing));
    await fileProof(deal.seller, obligation!);
    const silent = again(blocked('NOTE_MISSING', '2.2.5d'));
    await expectRefused(() => take(deal.seller, 'obligationFulfil', obligation!, { note: '' }), silent);

    expect(await take(deal.seller, 'obligationFulfil', obligation!, done)).toMatchObject({ state: 'FULFILLED' });
    const [row] = await sql<{ version: number; state: string }>(
      'select version, state from contract where id = $1',
      contract.id,
    );
    expect(row!.state).toBe('EXECUTING');
    expect(row!.version).toBeGreaterThan(contract.version);
    const fulfilled = again(blocked('WRONG_STATE', '2.2.5d'));
    await expectRefused(() => take(deal.seller, 'obligationFulfil', obligation!, done), fulfilled);
    expect(await stepsOf(obligation!)).toEqual(['obligationFulfil']);
  });

  it('is fulfilled by the seller of its contract, not by another (2.2.5d)', async () => {
    const contract = await executing(deal);
    const [obligation] = await obligationsOf(contract);
    const other = await hire('SALES_REP');
    await expectRefused(() => take(other, 'obligationFulfil', obligation!, done), { code: 'NOT_FOUND' });
    await expectRefused(() => take(deal.lawyer, 'obligationFulfil', obligation!, done), {
      code: 'FORBIDDEN',
      clause: '2.2.5d',
    });
  });
});

describe('A contract', () => {
  it('is completed by its last obligation, in the same transaction (2.2.5d)', async () => {
    const contract = await executing(deal, { obligations: [...owed, { party: 'CUSTOMER', content: 'Say thanks' }] });
    const obligations = await obligationsOf(contract);
    const states: string[] = [];
    for (const obligation of obligations) {
      await fulfil(deal.seller, obligation);
      states.push(await stateOf(contract));
    }
    expect(states).toEqual(['EXECUTING', 'EXECUTING', 'COMPLETED']);
    const moments = await sql<{ step: string; at: string }>(
      `select step, taken_at::text as at, xmin::text as transaction from step_record
       where step in ('contractComplete', 'obligationFulfil') and record_id = any($1) order by id desc limit 2`,
      [contract.id, ...obligations.map(({ id }) => id)],
    );
    const [completion, last] = moments;
    expect(completion).toEqual({ ...last, step: 'contractComplete' });
    expect(await sql('select 1 from task where record_id = $1 and done_at is null', contract.id)).toEqual([]);
  });

  it('is completed once by two last obligations fulfilled at once (2.2.5d)', async () => {
    for (let round = 0; round < 5; round += 1) {
      const contract = await executing(deal);
      const obligations = await obligationsOf(contract);
      for (const obligation of obligations) await fileProof(deal.seller, obligation);
      const both = [deal.seller, deal.manager].map((person, index) =>
        take(person, 'obligationFulfil', obligations[index]!, done),
      );
      expect((await Promise.all(both)).map(({ state }) => state)).toEqual(['FULFILLED', 'FULFILLED']);
      expect(await stateOf(contract)).toBe('COMPLETED');
      expect((await stepsOf(contract)).filter((step) => step === 'contractComplete')).toHaveLength(1);
    }
  });

  it('is not completed by hand while an obligation is open (2.2.5d)', async () => {
    const contract = await executing(deal);
    const open = blocked('OBLIGATION_OPEN', '2.2.5d');
    await expectRefused(() => take(deal.manager, 'contractComplete', contract), open);
    await expectRefused(() => take(deal.lawyer, 'contractComplete', contract), { code: 'FORBIDDEN', clause: '2.2.5d' });
  });

  it('is terminated with a note by a manager who did not word it (2.2.5d)', async () => {
    const contract = await executing(deal);
    await expectRefused(() => take(deal.seller, 'contractTerminate', contract, done), { code: 'FORBIDDEN' });
    const silent = blocked('NOTE_MISSING', '2.2.5d');
    await expectRefused(() => take(deal.manager, 'contractTerminate', contract), silent);
    expect(await take(deal.manager, 'contractTerminate', contract, done)).toMatchObject({ state: 'TERMINATED' });
    const [obligation] = await obligationsOf(contract);
    await expectRefused(
      () => take(deal.seller, 'obligationFulfil', obligation!, done),
      blocked(['EVIDENCE_MISSING', 'CONTRACT_NOT_RUNNING']),
    );
  });

  it('is not terminated by a manager who once edited it (2.2.5d)', async () => {
    const draft = await aDraft(deal.seller);
    await take(deal.manager, 'contractEdit', draft, { title: 'Two good pumps' });
    await sql(`update contract set state = 'EXECUTING' where id = $1`, draft.id);
    await expectRefused(() => take(deal.manager, 'contractTerminate', draft, done), blocked('APART', '2.2.5d'));
  });
});
