import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Refused } from '../../demo/client.js';
import { type Person } from '../../demo/client.js';
import {
  aDeal,
  aDraft,
  approved,
  executing,
  faults,
  fileOpinion,
  findings,
  obligationsOf,
  presented,
  returned,
  sign,
  signed,
  submitted,
  take,
  type Deal,
} from '../support/contracts.js';
import { hire, sql } from '../support/people.js';

let deal: Deal;
beforeEach(async () => {
  deal = await aDeal();
});

type Record = { id: string };
interface Available {
  name: string;
  noteRequired: boolean;
  blockers: { code: string; clause: string; message: string; curable: boolean; params: object }[];
}

const steps =
  'availableSteps { name means input clause noteRequired dueAt blockers { code clause message curable params { field limit kind states } } }';
const available = async (person: Person, { id }: Record): Promise<Available[]> => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Contract { ${steps} } ... on Obligation { ${steps} } } }`;
  return (await person.ask(query, { id }))['node'].availableSteps as Available[];
};
const namesFor = async (person: Person, record: Record) => (await available(person, record)).map(({ name }) => name);

/** What taking a step says stands in the way; it must not be taken. */
async function saidBy(person: Person, step: string, record: Record, input: object = {}): Promise<unknown> {
  const attempt =
    step === 'contractSign' ? sign(person, record) : take(person, step, record, { note: 'Because', ...input });
  return attempt.then(
    () => `${step} was taken`,
    (error: Refused) => error.blockers,
  );
}

const inputs: { [step: string]: object } = { contractApprove: findings, contractReturn: faults, customerTransfer: {} };

describe('The available steps of a contract', () => {
  it('are those that lead on from its state and that the viewer holds (1.3.2a)', async () => {
    const { seller, lawyer, manager, signatory } = deal;
    const draft = await aDraft(seller);
    expect(await namesFor(seller, draft)).toEqual(['contractEdit', 'contractSubmit', 'contractDrop']);
    const review = await submitted(deal);
    expect(await namesFor(seller, review)).toEqual(['contractWithdraw']);
    expect(await namesFor(lawyer, review)).toEqual(['contractReturn', 'contractApprove']);
    const back = await returned(deal);
    expect(await namesFor(lawyer, back)).toEqual([]);
    const fit = await approved(deal);
    expect(await namesFor(seller, fit)).toEqual(['contractReopen', 'contractPresent', 'contractDrop']);
    const laid = await presented(deal);
    expect(await namesFor(signatory, laid)).toEqual(['contractSign']);
    const bound = await signed(deal);
    expect(await namesFor(seller, bound)).toEqual(['contractStart']);
    expect(await namesFor(manager, bound)).toEqual(['contractStart', 'contractTerminate', 'contractTransfer']);
    const running = await executing(deal);
    expect(await namesFor(manager, running)).toEqual(['contractComplete', 'contractTerminate', 'contractTransfer']);
    await take(manager, 'contractTerminate', running, { note: 'Insolvent' });
    expect(await namesFor(manager, running)).toEqual([]);
  });

  it('tell beforehand exactly what the mutation then says (1.3.2a, 2.2.5b, 2.2.5c, 2.2.5d)', async () => {
    const bothHats = await hire(['SALES_MANAGER', 'LEGAL', 'SIGNATORY']);
    const ofBoth = { ...deal, seller: bothHats };
    const empty = { obligations: [], paymentSchedule: [] };
    const changed = await approved(deal);
    await sql(`update contract set document = document || ' ' where id = $1`, changed.id);
    const blockedCustomer = await presented(deal, { amount: '2000000' });
    const running = await executing(deal);
    const cases: [Person, Record, string][] = [
      [deal.seller, await aDraft(deal.seller, empty), 'contractSubmit'],
      [deal.lawyer, await submitted(deal), 'contractApprove'],
      [bothHats, await submitted(ofBoth), 'contractApprove'],
      [bothHats, await submitted(ofBoth), 'contractReturn'],
      [deal.seller, changed, 'contractPresent'],
      [deal.signatory, blockedCustomer, 'contractSign'],
      [bothHats, await presented(ofBoth), 'contractSign'],
      [deal.manager, running, 'contractComplete'],
      [deal.seller, (await obligationsOf(running))[0]!, 'obligationFulfil'],
      [deal.seller, (await obligationsOf(changed))[0]!, 'obligationFulfil'],
    ];
    for (const [person, record, step] of cases) {
      const { blockers } = (await available(person, record)).find(({ name }) => name === step)!;
      expect(blockers).not.toEqual([]);
      expect([step, await saidBy(person, step, record, inputs[step])]).toEqual([step, blockers]);
    }
  });

  it('say what the step is, what it needs and until when, in the language of the request (1.3.2a, 3.4.3d)', async () => {
    const contract = await submitted(deal);
    const [row] = await sql<{ due: string }>('select due_at as due from contract where id = $1', contract.id);
    const chinese = Object.assign(Object.create(deal.lawyer) as Person, { language: 'zh-CN' });
    const [back, fit] = await available(chinese, contract);
    expect(back).toMatchObject({
      name: 'contractReturn',
      noteRequired: true,
      input: 'ContractReturnInput',
      clause: '2.2.5b',
    });
    expect(fit).toMatchObject({
      name: 'contractApprove',
      noteRequired: false,
      means: '法务审核通过',
      clause: '2.2.5c',
    });
    expect(fit!.blockers).toMatchObject([
      {
        code: 'EVIDENCE_MISSING',
        curable: true,
        message: expect.stringMatching(/须提交/),
        params: { kind: 'LEGAL_OPINION' },
      },
    ]);
    expect(new Date((fit as never as { dueAt: string }).dueAt)).toEqual(new Date(row!.due));
  });

  it('are without blockers once these are cured, and then taken (1.3.2a)', async () => {
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    const fit = (await available(deal.lawyer, contract)).find(({ name }) => name === 'contractApprove');
    expect(fit!.blockers).toEqual([]);
    expect(await take(deal.lawyer, 'contractApprove', contract, findings)).toMatchObject({ state: 'LEGAL_APPROVED' });
  });

  it('are asked of a whole list at once, each by its own record (1.3.2a)', async () => {
    const good = await aDraft(deal.seller);
    const bad = await aDraft(deal.seller, { obligations: [] });
    const { contracts } = await deal.seller.ask(
      '{ contracts { nodes { id availableSteps { name blockers { code } } } } }',
    );
    const submit = (contract: Record) =>
      contracts.nodes
        .find(({ id }: Record) => id === contract.id)
        .availableSteps.find(({ name }: Available) => name === 'contractSubmit');
    expect([submit(good), submit(bad)].map(({ blockers }) => blockers)).toEqual([[], [{ code: 'OBLIGATION_MISSING' }]]);
  });
});
