import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Stepped } from '../../demo/client.js';
import { aScheme, aTeam, formOf, formsOf, given, manual, teamAgain, type Team } from '../support/assessment.js';
import { stateOf, take } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

const june = { fromDay: '2024-06-01', toDay: '2024-06-30' };
let team: Team;
let cycle: Stepped;
let scheme: Stepped;

beforeAll(async () => {
  await moveClock('2024-07-02T10:00:00+08:00');
  team = await aTeam();
  scheme = await aScheme(team, [{ ...manual, weight: '100' }], june.fromDay);
  cycle = await team.hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', ...june });
});
afterAll(async () => {
  await take((await teamAgain(team)).hr, 'assessmentSchemeRetire', scheme, { note: 'Done' });
  await moveClock();
});

describe('A form', () => {
  it('does not go back to whoever said that they have a conflict (SOD-23) (4.3.1b)', async () => {
    const run = await team.hr.step('indicatorRunCompute', june);
    await take(team.hr, 'assessmentCycleScore', cycle, { indicatorRun: run.id });
    const form = await formOf(team.hr, cycle, team.one);
    await take(team.head, 'assessmentFormRecuse', form, { note: 'She is my sister' });
    await expectRefused(
      () => take(team.hr, 'assessmentFormAssign', form, { assessor: team.head.account }),
      blocked('ASSESSOR_RECUSED', '4.3.1b'),
    );
    await take(team.hr, 'assessmentFormAssign', form, { assessor: team.executive.account });
  });

  it('shows nobody their own scores before it is published, whatever they hold (4.3.1c)', async () => {
    const form = await formOf(team.head, cycle, team.one);
    const { node, any } = await team.one.ask(
      `{ node(id: "${form.scores.nodes[0]!.id}") { id } any: node(id: "${form.id}") { id } }`,
    );
    expect([node, any, await formsOf(team.one, cycle)]).toEqual([null, null, []]);
    const assess = (account: string) =>
      sql('update assessment_form set assessed_id = $2 where id = $1', form.id, account);
    await assess(team.head.account);
    expect((await formsOf(team.head, cycle)).map(({ assessed }) => assessed.id)).toEqual([team.other.account]);
    await assess(team.one.account);
  });

  it('is settled by nobody who works for whoever appealed, and never without a reason (SOD-23) (4.3.1b)', async () => {
    for (const [assessor, assessed] of [
      [team.executive, team.one],
      [team.head, team.other],
    ] as const) {
      const scored = await formOf(team.hr, cycle, assessed);
      await take(assessor, 'assessmentFormScore', scored, given(scored, '70'));
    }
    await take(team.hr, 'assessmentCyclePublish', cycle);
    const form = await formOf(team.hr, cycle, team.one);
    await take(team.one, 'assessmentFormAppeal', form, { appeal: 'I took more care' });
    const department = `Below ${process.pid}-${Date.now()}`;
    const below = await hire(['HR_MANAGER', 'EMPLOYEE'], { department });
    await sql('update department set head_id = $2 where name = $1', department, team.one.account);
    const settled = { ...given(form, '95'), note: 'Two letters were overlooked' };
    await expectRefused(() => take(below, 'assessmentFormSettle', form, settled), blocked('SUPERIOR', '4.3.1b'));
    const silent = settled.scores.map((score) => ({ ...score, reason: ' ' }));
    await expectRefused(() => take(team.hr, 'assessmentFormSettle', form, { ...settled, scores: silent }), {
      code: 'BAD_USER_INPUT',
    });
    await take(team.hr, 'assessmentFormSettle', form, settled);
  });

  it('is appealed against within so many workdays, and not locked before (4.3.1b)', async () => {
    const form = await formOf(team.hr, cycle, team.other);
    await moveClock('2024-07-09T17:59:00+08:00');
    team = await teamAgain(team);
    await expectRefused(() => take(team.hr, 'assessmentCycleLock', cycle), blocked('APPEALS_OPEN', '4.3.1b'));
    await moveClock('2024-07-10T09:00:00+08:00');
    team = await teamAgain(team);
    const late = () => take(team.other, 'assessmentFormAppeal', form, { appeal: 'I took more care' });
    await expectRefused(late, blocked('APPEALED_LATE', '4.1.3b'));
    await take(team.hr, 'assessmentCycleLock', cycle);
    expect(await stateOf(form)).toBe('LOCKED');
  });
});
