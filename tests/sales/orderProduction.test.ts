import { beforeAll, describe, expect, it } from '@jest/globals';
import { elsewhere } from '../support/access.js';
import {
  acknowledged,
  anExecution,
  countsOf,
  created,
  linesOf,
  planned,
  produced,
  pumps,
  ready,
  stateOf,
  take,
  type Execution,
} from '../support/orders.js';
import { hire, sql } from '../support/people.js';
import { inDays } from '../support/products.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let all: Execution;
beforeAll(async () => {
  all = await anExecution({ amount: '100000.00' });
});

const passing = (quantity = '2') => ({ quantity, findings: 'Tight and quiet' });
const rejecting = { findings: 'The seal leaks' };

describe('Production', () => {
  it('is planned for what is ordered, and not for more (2.2.6d)', async () => {
    const order = await acknowledged(all);
    await planned(all, order, '1.5');
    const above = blocked('PLANNED_ABOVE_ORDERED', '2.2.6d');
    await expectRefused(() => planned(all, order, '0.5001'), above);
    const task = await planned(all, order, '0.5');
    expect(await countsOf(order)).toBe('2 0 0 0');
    const replan = (input: object) => () =>
      take(all.producer, 'productionTaskReplan', task, { note: 'Late', ...input });
    await expectRefused(replan({ quantity: '0.6' }), above);
    await replan({ quantity: '0.25', plannedTo: inDays(12) })();
    expect(await countsOf(order)).toBe('1.75 0 0 0');
  });

  it('is planned of lines of the order, of more than nothing, with days that follow (2.2.6b, 2.2.6d)', async () => {
    const [order, other] = [await acknowledged(all), await created(all)];
    const plan =
      (quantity: string, fields: object = {}) =>
      () =>
        planned(all, order, quantity, fields as never);
    await expectRefused(plan('0'), again(blocked('QUANTITY_NOT_POSITIVE', '2.2.6d')));
    const reversed = { plannedFrom: inDays(5), plannedTo: inDays(4) };
    await expectRefused(plan('1', reversed), again(blocked('PLANNED_DAYS_REVERSED', '2.2.6b')));
    const [foreign] = await linesOf(other);
    await expectRefused(plan('1', { line: foreign!.id }), { code: 'NOT_FOUND' });
  });

  it('is planned by production, not by whoever sells or delivers (2.2.6b)', async () => {
    const order = await acknowledged(all);
    for (const producer of [all.seller, all.carrier, all.inspector])
      await expectRefused(() => planned({ producer }, order), { code: 'FORBIDDEN' });
    const other = await hire('PRODUCTION_COORDINATOR', { department: 'Another workshop' });
    await expectRefused(() => planned({ producer: other }, order), { code: 'NOT_FOUND' });
  });

  it('begins with its first task, and is done when everything has passed (2.2.6b, 2.2.6c)', async () => {
    const order = await acknowledged(all);
    const [one, other] = [await planned(all, order, '1'), await planned(all, order, '1')];
    await take(all.producer, 'productionTaskStart', one);
    expect(await stateOf(order)).toBe('IN_PRODUCTION');
    await take(all.producer, 'productionTaskStart', other);
    for (const task of [one, other]) await take(all.producer, 'productionTaskFinish', task);
    await take(all.inspector, 'productionTaskPass', one, passing('1'));
    expect(await stateOf(order)).toBe('IN_PRODUCTION');
    await expectRefused(() => take(all.producer, 'orderReady', order), blocked('NOT_ALL_PASSED', '2.2.6c'));
    await take(all.inspector, 'productionTaskPass', other, passing('1'));
    expect(await stateOf(order)).toBe('READY_TO_SHIP');
    expect(await countsOf(order)).toBe('2 2 0 0');
  });

  it('is done with the last check, even where two pass at once (2.2.6c)', async () => {
    for (let round = 0; round < 3; round += 1) {
      const order = await acknowledged(all);
      const tasks = [await planned(all, order, '1'), await planned(all, order, '1')];
      for (const step of ['productionTaskStart', 'productionTaskFinish'])
        for (const task of tasks) await take(all.producer, step, task);
      const people = [all.inspector, elsewhere(all.inspector)];
      await Promise.all(tasks.map((task, index) => take(people[index]!, 'productionTaskPass', task, passing('1'))));
      expect([await stateOf(order), await countsOf(order)]).toEqual(['READY_TO_SHIP', '2 2 0 0']);
    }
  });

  it('goes on in its states, one after another (2.2.6b)', async () => {
    const order = await acknowledged(all);
    const task = await planned(all, order);
    const wrong = blocked('WRONG_STATE');
    await expectRefused(() => take(all.producer, 'productionTaskFinish', task), wrong);
    await expectRefused(() => take(all.inspector, 'productionTaskPass', task, passing()), wrong);
    await take(all.producer, 'productionTaskStart', task);
    await expectRefused(() => take(all.producer, 'productionTaskStart', task), wrong);
    await expectRefused(() => take(all.producer, 'productionTaskDrop', task, { note: 'No' }), wrong);
  });

  it('that is given up must be planned again (2.2.6g)', async () => {
    const order = await acknowledged(all);
    const task = await planned(all, order);
    await take(all.producer, 'productionTaskDrop', task, { note: 'The machine is down' });
    expect(await countsOf(order)).toBe('0 0 0 0');
    expect(await planned(all, order)).toMatchObject({ state: 'PLANNED' });
  });
});

describe('A quality check', () => {
  /** Finished by these people, who did one thing each. */
  async function finishedBy(planner = all.producer, starter = planner, finisher = starter) {
    const order = await acknowledged(all);
    const task = await planned({ producer: planner }, order);
    await take(starter, 'productionTaskStart', task);
    await take(finisher, 'productionTaskFinish', task);
    return { order, task };
  }

  it('is made by an inspector, whose name and findings stay with it (2.2.6c)', async () => {
    const { task } = await finishedBy();
    await expectRefused(() => take(all.seller, 'productionTaskPass', task, passing()), { code: 'FORBIDDEN' });
    const checks = 'qualityChecks { nodes { result quantity findings inspector { id } } }';
    expect(await take(all.inspector, 'productionTaskPass', task, passing(), checks)).toMatchObject({
      state: 'PASSED',
      qualityChecks: { nodes: [{ result: 'PASSED', ...passing(), inspector: { id: all.inspector.account } }] },
    });
  });

  it.each(['planned', 'started', 'finished'] as const)(
    'is not made by whoever %s what was produced, whatever hats they wear (SOD-09, 2.2.6c)',
    async (what) => {
      const { name } = (
        await sql<{ name: string }>('select name from department where id = $1', all.departments.production)
      )[0]!;
      const hats = await hire(['PRODUCTION_COORDINATOR', 'QUALITY_INSPECTOR'], { department: name });
      const who = (did: string) => (did === what ? hats : all.producer);
      const { task } = await finishedBy(who('planned'), who('started'), who('finished'));
      await expectRefused(() => take(hats, 'productionTaskPass', task, passing()), blocked('APART', '2.2.6c'));
      await expectRefused(() => take(hats, 'productionTaskReject', task, rejecting), blocked('APART', '2.2.6c'));
      expect(await take(all.inspector, 'productionTaskPass', task, passing())).toMatchObject({ state: 'PASSED' });
    },
  );

  it('is not made by whoever only moved the plan (SOD-09, 2.2.6c)', async () => {
    const { name } = (
      await sql<{ name: string }>('select name from department where id = $1', all.departments.production)
    )[0]!;
    const hats = await hire(['PRODUCTION_COORDINATOR', 'QUALITY_INSPECTOR'], { department: name });
    const order = await acknowledged(all);
    const task = await planned(all, order);
    await take(hats, 'productionTaskReplan', task, { plannedTo: inDays(11), note: 'Later' });
    for (const step of ['productionTaskStart', 'productionTaskFinish']) await take(all.producer, step, task);
    await expectRefused(() => take(hats, 'productionTaskPass', task, passing()), blocked('APART', '2.2.6c'));
  });

  it('that finds fault sends it back to be done again, or given up (2.2.6c)', async () => {
    const { order, task } = await finishedBy();
    await take(all.inspector, 'productionTaskReject', task, rejecting);
    expect([await stateOf(order), await countsOf(order)]).toEqual(['IN_PRODUCTION', '2 0 0 0']);
    await take(all.producer, 'productionTaskStart', task);
    await take(all.producer, 'productionTaskFinish', task);
    const checks = 'qualityChecks { nodes { result quantity } }';
    expect(await take(all.inspector, 'productionTaskPass', task, passing(), checks)).toMatchObject({
      qualityChecks: {
        nodes: [
          { result: 'REJECTED', quantity: '0' },
          { result: 'PASSED', quantity: '2' },
        ],
      },
    });
    expect(await stateOf(order)).toBe('READY_TO_SHIP');
  });

  it('passes no more than was produced, and of what is short the rest is planned again (2.2.6d)', async () => {
    const { order, task } = await finishedBy();
    const above = blocked('PASSED_ABOVE_PRODUCED', '2.2.6d');
    await expectRefused(() => take(all.inspector, 'productionTaskPass', task, passing('2.0001')), above);
    await expectRefused(() => take(all.inspector, 'productionTaskPass', task, passing('0')), again(above));
    await take(all.inspector, 'productionTaskPass', task, passing('1.25'));
    expect([await stateOf(order), await countsOf(order)]).toEqual(['IN_PRODUCTION', '1.25 1.25 0 0']);
    await produced(all, order, '0.75');
    expect([await stateOf(order), await countsOf(order)]).toEqual(['READY_TO_SHIP', '2 2 0 0']);
  });

  it('counts exactly what passed, to the ten-thousandth (2.2.6d)', async () => {
    const order = await ready(all, { lines: [pumps({ quantity: '0.3333' })] });
    expect(await countsOf(order)).toBe('0.3333 0.3333 0 0');
  });
});
