import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { aDeal, faults, fileOpinion, findings, signed, submitted, take, type Deal } from '../support/contracts.js';
import { moveClock, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});
afterEach(() => moveClock());

type Contract = { id: string };
const auditsOf = ({ id }: Contract, outcome = 'TAKEN') =>
  sql('select * from audit_event where record_id = $1 and outcome = $2 order by id', id, outcome);

describe('A contract', () => {
  it('tells its history: who took which step when, from where to where, with which words (1.3.4b)', async () => {
    const contract = await submitted(deal);
    await take(deal.lawyer, 'contractReturn', contract, faults);
    await take(deal.seller, 'contractEdit', contract, { body: '1. Liability is limited.' });
    const history = 'history { nodes { step fromState toState note takenAt actor { id } onBehalfOf { id } } }';
    const { contract: seen } = await deal.seller.ask(`query ($id: ID!) { contract(id: $id) { ${history} } }`, contract);
    const step = (
      step: string,
      person: Person,
      fromState: string | null,
      toState: string,
      note: string | null = null,
    ) => ({
      step,
      fromState,
      toState,
      note,
      onBehalfOf: null,
      actor: { id: person.account },
      takenAt: expect.any(String),
    });
    const { nodes } = seen.history;
    expect(nodes).toEqual([
      step('contractDraft', deal.seller, null, 'DRAFT'),
      step('contractSubmit', deal.seller, 'DRAFT', 'LEGAL_REVIEW'),
      step('contractReturn', deal.lawyer, 'LEGAL_REVIEW', 'CHANGES_REQUESTED', faults.note),
      step('contractEdit', deal.seller, 'CHANGES_REQUESTED', 'CHANGES_REQUESTED'),
    ]);
    const moments = nodes.map(({ takenAt }: { takenAt: string }) => takenAt);
    expect(moments).toEqual([...moments].sort());
  });

  it('leaves for each step one step record, one audit event and one event (1.3.4b)', async () => {
    const contract = await signed(deal);
    const steps = ['contractDraft', 'contractSubmit', 'contractApprove', 'contractPresent', 'contractSign'];
    const [taken] = await sql(
      'select array_agg(step order by id) as steps from step_record where record_id = $1',
      contract.id,
    );
    const [told] = await sql(
      'select array_agg(step order by id) as steps, array_agg(version order by id) as versions from event where record_id = $1',
      contract.id,
    );
    expect(taken!['steps']).toEqual(steps);
    expect(told).toEqual({ steps, versions: [1, 2, 4, 5, 7] }); // two files were filed between
    expect((await auditsOf(contract)).map(({ action }) => action)).toEqual(steps);
  });
});

describe('A refused step', () => {
  it('is in the audit log with its code and clause, once a minute (1.3.4b)', async () => {
    const contract = await submitted(deal);
    const approving = () => take(deal.lawyer, 'contractApprove', contract, findings);
    const missing = blocked('EVIDENCE_MISSING', '2.2.5c');
    await expectRefused(approving, missing);
    await expectRefused(approving, again(missing));
    const refused = {
      action: 'contractApprove',
      code: 'STEP_BLOCKED',
      clause: '2.2.5c',
      account_id: deal.lawyer.account,
      changes: {},
    };
    expect(await auditsOf(contract, 'REFUSED')).toMatchObject([refused]);

    const stale = () => deal.lawyer.step('contractApprove', { id: contract.id, expectedVersion: 1, ...findings });
    await expectRefused(stale, { code: 'CONFLICT', clause: '2.2.5c' });
    await moveClock(new Date(Date.now() + 61_000));
    await expectRefused(approving, missing);
    await moveClock();
    expect(await auditsOf(contract, 'REFUSED')).toHaveLength(3);
    await fileOpinion(deal.lawyer, contract);
    expect(await approving()).toMatchObject({ state: 'LEGAL_APPROVED' });
  });

  it('is there also where it was asked without the permission, and not for strangers (1.3.4b)', async () => {
    const contract = await submitted(deal);
    await expectRefused(() => take(deal.seller, 'contractApprove', contract, findings), {
      code: 'FORBIDDEN',
      clause: '2.2.5c',
    });
    const [event] = await auditsOf(contract, 'REFUSED');
    expect(event).toMatchObject({ account_id: deal.seller.account, code: 'FORBIDDEN', clause: '2.2.5c' });
  });
});
