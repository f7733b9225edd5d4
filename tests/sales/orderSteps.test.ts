import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Refused } from '../../demo/client.js';
import { declarationOf } from '../../src/core/fields/declaration.js';
import { isGranted, processOf, stepsOf } from '../../src/processes/index.js';
import { role } from '../guard/deal.js';
import { raised } from '../support/changes.js';
import { drafted } from '../support/amendments.js';
import { faults, findings } from '../support/contracts.js';
import {
  acknowledged,
  allWell,
  anExecution,
  arrived,
  concerned,
  created,
  dispatched,
  handedOff,
  handoffsOf,
  planned,
  ready,
  receipt,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { everything } from '../support/refused.js';

type Id = { readonly id: string };

const entities = [
  'Order',
  'Handoff',
  'ProductionTask',
  'Shipment',
  'Milestone',
  'OrderIssue',
  'ChangeRequest',
  'Amendment',
] as const;

let all: Execution;
let omnipotent: Person;
/** What each step is asked with, beside a note. */
let given: Record<string, object>;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
  const steps = entities.flatMap(stepsOf).filter(isGranted);
  const reads = ['orderRead', 'contractRead', 'handoffRead', 'issueRead'];
  omnipotent = await hire([await role([...steps.map(({ name }) => name), ...reads].map((name) => [name, 'ALL']))]);
  const departments = concerned(all);
  const signing = { method: 'PAPER', documentHash: 'a'.repeat(64), customerSignatory: '王芳' };
  given = {
    orderHandOff: { departments },
    orderInvolve: { departments },
    orderAccept: allWell,
    orderRecordAcceptance: { ...allWell, acceptedBy: '王芳' },
    orderTransfer: { owner: all.seller.account },
    productionPass: { quantity: '1', findings: 'Tight' },
    productionReject: { findings: 'It leaks' },
    shipmentDeliver: receipt(),
    milestoneMove: { plannedOn: inDays(2) },
    milestoneReach: { reachedOn: inDays(0) },
    issueResolve: { solution: 'Overtime' },
    changeAssess: { assessment: 'Dearer' },
    changeReassess: { assessment: 'Dearer' },
    amendmentReturn: faults,
    amendmentApprove: findings,
    amendmentSign: signing,
  };
});

/** A record of each kind. */
const begun: Record<(typeof entities)[number], () => Promise<Id>> = {
  Order: () => created(all),
  Handoff: async () => (await handoffsOf(await handedOff(all)))[0]!,
  ProductionTask: async () => planned(all, await acknowledged(all)),
  Shipment: async () => dispatched(all, await ready(all)),
  Milestone: async () =>
    all.seller.step('milestonePlan', { order: (await created(all)).id, name: 'Shown', plannedOn: inDays(9) }),
  OrderIssue: async () =>
    all.seller.step('issueRaise', {
      order: (await handedOff(all)).id,
      kind: 'PRODUCTION_DELAY',
      severity: 'MINOR',
      description: 'Late',
      departments: [all.departments.production],
    }),
  ChangeRequest: async () => raised(await handedOff(all), all.buyer),
  Amendment: () => drafted(all, {}, all.contract),
};

describe.each(entities)('The steps of %s', (entity) => {
  it('are refused from every other state, and nothing changes (1.3.2a, 2.2.6b)', async () => {
    const record = await begun[entity]();
    const { process, table } = { process: processOf(entity)!, table: declarationOf(processOf(entity)!.entity).table };
    for (const state of Object.keys(process.states)) {
      await sql(`update "${table}" set state = $2 where id = $1`, record.id, state);
      const before = await everything();
      for (const { name, from } of stepsOf(entity).filter((step) => isGranted(step) && step.from)) {
        if (from!.includes(state)) continue;
        const said = await take(omnipotent, name, record, { note: 'So it is', ...given[name] }).then(
          () => ['taken'],
          ({ code, blockers }: Refused) => [code, ...blockers.map((blocker) => blocker.code)],
        );
        expect([state, name, said]).toEqual([state, name, ['STEP_BLOCKED', 'WRONG_STATE']]);
      }
      expect(await everything()).toEqual(before);
    }
  }, 120_000);

  it('are refused to whoever holds them not, in any state (3.2.4b)', async () => {
    const record = await begun[entity]();
    const reader = await hire([
      await role([
        ['orderRead', 'ALL'],
        ['contractRead', 'ALL'],
        ['handoffRead', 'ALL'],
        ['issueRead', 'ALL'],
      ]),
    ]);
    const before = await everything();
    for (const { name, clause } of stepsOf(entity).filter((step) => isGranted(step) && step.from)) {
      const said = await take(reader, name, record, { note: 'So it is', ...given[name] }).catch(
        (error: Refused) => error,
      );
      expect([name, said]).toMatchObject([name, { code: 'FORBIDDEN', clause }]);
    }
    expect(await everything()).toEqual(before);
  });
});

describe('The steps of an order', () => {
  const offered = async (person: Person, order: Id) => {
    const query = 'query ($id: ID!) { order(id: $id) { availableSteps { name } } }';
    const { availableSteps } = (await person.ask(query, { id: order.id }))['order'];
    return availableSteps.map(({ name }: { name: string }) => name.replace('order', ''));
  };

  it('are those that lead on from its state and that the viewer holds (1.3.2a)', async () => {
    const order = await created(all);
    expect(await offered(all.seller, order)).toEqual(['Edit', 'HandOff']);
    expect(await offered(all.manager, order)).toEqual(['Edit', 'HandOff', 'Cancel', 'Transfer']);
    const handed = await handedOff(all);
    expect(await offered(all.seller, handed)).toEqual(['Involve', 'Hold']);
    expect([await offered(all.producer, handed), await offered(all.buyer, handed)]).toEqual([[], []]);
    const done = await arrived(all);
    expect(await offered(all.seller, done)).toEqual(['Involve', 'RecordAcceptance', 'Hold']);
    expect([await offered(all.producer, done), await offered(all.buyer, done)]).toEqual([[], ['Accept']]);
  });
});
