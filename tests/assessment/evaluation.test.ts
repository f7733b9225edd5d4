import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aLockedCycle, aTeam, type Team } from '../support/assessment.js';
import { stateOf, take } from '../support/orders.js';
import { hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';

let team: Team;
let cycle: Stepped;
let retire: () => Promise<unknown>;
beforeAll(async () => {
  await moveClock('2025-06-05T10:00:00+08:00');
  team = await aTeam();
  ({ cycle, retire } = await aLockedCycle(team, { fromDay: '2025-05-01', toDay: '2025-05-31' }, ['91', '70']));
});
afterAll(async () => {
  await retire();
  await moveClock();
});

interface Shown extends Stepped {
  readonly evaluated: { readonly id: string };
  readonly points: string;
  readonly grade: string;
}

/** The evaluations of the cycle that somebody sees. */
async function seen(person: Person): Promise<Shown[]> {
  const query = `query ($id: ID!) { comprehensiveEvaluations(filter: { cycle: { eq: $id } }) { nodes { id number state version points grade evaluated { id } } } }`;
  return (await person.ask(query, { id: cycle.id }))['comprehensiveEvaluations'].nodes;
}

const of = async (person: Person) => (await seen(team.hr)).find(({ evaluated }) => evaluated.id === person.account)!;

describe('A comprehensive evaluation', () => {
  it('is what the locked results come to, as anybody recomputes it from what it keeps (4.3.3a, 4.3.3b)', async () => {
    const byHand = `select e.points = round((e.regular_points * e.regular_weight + coalesce(e.project_points, 0) * e.project_weight) / 100, 2)
        and e.regular_weight + e.project_weight = 100 and e.regular_points = f.total and f.state = 'LOCKED'
        and e.grade = case when e.points >= 90 then 'A' when e.points >= 80 then 'B' when e.points >= 70 then 'C'
          when e.points >= 60 then 'D' else 'E' end as alike
      from comprehensive_evaluation e join assessment_form f on f.id = e.assessment_form_id where e.cycle_id = $1`;
    expect(await sql(byHand, cycle.id)).toEqual([{ alike: true }, { alike: true }]);
    expect(await of(team.one)).toMatchObject({ points: '91', grade: 'A', state: 'COMPUTED' });
    expect(await of(team.other)).toMatchObject({ points: '70', grade: 'C', state: 'COMPUTED' });
  });

  it('is seen by their head, personnel and the executive, and by whoever it is of once it is confirmed', async () => {
    expect(await seen(team.one)).toEqual([]);
    for (const person of [team.head, team.hr, team.executive]) expect((await seen(person)).length).toBe(2);
    expect(await seen(await hire(['SUPPORT_AGENT', 'EMPLOYEE'], { department: 'Elsewhere' }))).toEqual([]);
  });

  it('gets another grade for a reason, never a worse one for more points (4.3.3b, 4.4.1d)', async () => {
    const calibrate = async (person: Person, whose: Person, given: object) =>
      take(person, 'comprehensiveEvaluationCalibrate', await of(whose), given);
    const reason = { calibration: 'Held the hotline alone for two weeks' };
    await expectRefused(() => calibrate(team.head, team.other, { grade: 'B', ...reason }), { code: 'FORBIDDEN' });
    await expectRefused(() => calibrate(team.hr, team.other, { grade: 'B' }), { code: 'BAD_USER_INPUT' });
    await expectRefused(
      () => calibrate(team.hr, team.one, { grade: 'D', ...reason }),
      blocked('ORDER_BROKEN', '4.4.1d'),
    );
    await calibrate(team.hr, team.other, { grade: 'B', ...reason });
    const [row] = await sql(
      'select computed_grade, grade from comprehensive_evaluation where evaluated_id = $1',
      team.other.account,
    );
    expect(row).toEqual({ computed_grade: 'C', grade: 'B' });
  });

  it('is confirmed by the executive, and by nobody about themselves or their own calibration (SOD-23)', async () => {
    const confirm = async (person: Person, whose: Person) =>
      take(person, 'comprehensiveEvaluationConfirm', await of(whose));
    await expectRefused(() => confirm(team.hr, team.one), { code: 'FORBIDDEN' });
    const both = await hire(['EXECUTIVE', 'HR_MANAGER', 'EMPLOYEE']);
    await take(both, 'comprehensiveEvaluationCalibrate', await of(team.other), {
      grade: 'B',
      calibration: 'As before',
    });
    await expectRefused(() => confirm(both, team.other), blocked('APART', '4.3.3b'));
    await sql(
      'update comprehensive_evaluation set evaluated_id = $2 where evaluated_id = $1',
      team.one.account,
      both.account,
    );
    await expectRefused(() => confirm(both, both), blocked('OWN_EVALUATION', '4.3.3b'));
    await sql(
      'update comprehensive_evaluation set evaluated_id = $2 where evaluated_id = $1',
      both.account,
      team.one.account,
    );
    const stateOfForm = (state: string) =>
      sql(
        `update assessment_form set state = $2 where cycle_id = $1 and assessed_id = $3`,
        cycle.id,
        state,
        team.one.account,
      );
    await stateOfForm('PUBLISHED');
    await expectRefused(() => confirm(team.executive, team.one), blocked('FORM_NOT_LOCKED', '4.3.3a'));
    await stateOfForm('LOCKED');
    for (const person of [team.one, team.other]) await confirm(team.executive, person);
    expect(await stateOf(await of(team.one))).toBe('CONFIRMED');
    expect((await seen(team.one)).map(({ evaluated }) => evaluated.id)).toEqual([team.one.account]);
    const change = sql(`update comprehensive_evaluation set grade = 'A' where evaluated_id = $1`, team.other.account);
    await expect(change).rejects.toThrow('append-only');
  });
});
