import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aLockedCycle, aTeam, confirmGrades, type Team } from '../support/assessment.js';
import { take } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';

let team: Team;
let finance: Person;
let colleague: Person;
let cycle: Stepped;
let retire: () => Promise<unknown>;

beforeAll(async () => {
  await moveClock('2025-12-05T10:00:00+08:00');
  team = await aTeam();
  [finance, colleague] = [await hire(['FINANCE', 'EMPLOYEE']), await hire(['FINANCE', 'EMPLOYEE'])];
  ({ cycle, retire } = await aLockedCycle(team, { fromDay: '2025-11-01', toDay: '2025-11-30' }, ['95', '71']));
});
afterAll(async () => {
  await retire();
  await moveClock();
});

const compute = (pool = '100.01', person = team.hr) =>
  person.step(
    'bonusPlanCompute',
    { cycle: cycle.id, purpose: 'November', fund: pool },
    'shares { nodes { payee { id } grade coefficient payout } }',
  );

it('A bonus is shared by the grades of locked scores once all are confirmed, to the cent (4.4.1b)', async () => {
  await expectRefused(() => compute(), blocked(['GRADES_OPEN', 'FUND_NOT_SHARED'], '4.4.1a'));
  await confirmGrades(team, cycle);
  const plan = await compute();
  const shares = new Map(plan['shares'].nodes.map((one: { payee: { id: string } }) => [one.payee.id, one]));
  expect(shares.get(team.one.account)).toMatchObject({ grade: 'A', coefficient: '1.5', payout: '60.01' });
  expect(shares.get(team.other.account)).toMatchObject({ grade: 'C', coefficient: '1', payout: '40.00' });
});

it('A bonus is shared by coefficients of which no better grade has a smaller one (4.4.1d)', async () => {
  const key = 'bonusPlan.coefficientByGrade.factor';
  const decide = async (value: string) => {
    const proposed = { key, value, effectiveFrom: '2025-12-05', reason: 'As it is now' };
    await take(team.executive, 'settingValueApprove', await team.head.step('settingValuePropose', proposed));
  };
  await decide('A 1.5, B 1.2, C 1, D 1.1, E 0');
  await expectRefused(() => compute(), again(blocked('COEFFICIENTS_TURNED', '4.4.1d')));
  await decide('A 1.5, B 1, C 1, D 0.6, E 0');
  expect((await compute())['shares'].nodes).toHaveLength(2);
  await decide('A 1.5, B 1.2, C 1, D 0.6, E 0');
});

it('A bonus is of nothing or of scores that are not locked for nobody', async () => {
  await expectRefused(() => compute('0.00'), again(blocked('FUND_NOT_SHARED', '4.4.1a')));
  const open = await team.hr.step('assessmentCyclePlan', {
    cycleLength: 'MONTHLY',
    fromDay: '2025-10-01',
    toDay: '2025-10-31',
  });
  const early = () => team.hr.step('bonusPlanCompute', { cycle: open.id, purpose: 'October', fund: '1' });
  await expectRefused(early, again(blocked(['CYCLE_NOT_LOCKED', 'FUND_NOT_SHARED'], '4.4.1a')));
  await take(team.hr, 'assessmentCycleDrop', open, { note: 'A mistake' });
});

it('A bonus passes through three hands before it is paid, none of which gets a share (SOD-25) (4.4.1a)', async () => {
  const plan = await compute();
  await expectRefused(() => take(team.hr, 'bonusPlanCheck', plan), { code: 'FORBIDDEN' });
  await sql(
    'update bonus_share set payee_id = $2 where bonus_plan_id = $1 and payee_id = $3',
    plan.id,
    finance.account,
    team.one.account,
  );
  await expectRefused(() => take(finance, 'bonusPlanCheck', plan), blocked('OWN_BONUS', '4.4.1a'));
  await take(colleague, 'bonusPlanCheck', plan);
  await expectRefused(() => take(finance, 'bonusPlanApprove', plan), { code: 'FORBIDDEN' });
  await take(team.executive, 'bonusPlanApprove', plan);
  await expectRefused(() => take(finance, 'bonusPlanPay', plan), blocked('OWN_BONUS', '4.4.1a'));
  expect(await take(colleague, 'bonusPlanPay', plan)).toMatchObject({ state: 'PAID' });
});

it('A bonus is seen by those who decide about it alone', async () => {
  const look = (person: Person) => () => person.ask('{ bonusPlans { totalCount } }');
  expect(await look(finance)()).toMatchObject({ bonusPlans: {} });
  await expectRefused(look(team.one), { code: 'FORBIDDEN', recorded: false });
});
