import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aLockedCycle, aTeam, confirmGrades } from '../support/assessment.js';
import { stateOf, take } from '../support/orders.js';
import { sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aSchool, nominate, type School } from '../support/training.js';
import { warnedOf } from '../support/warned.js';

let school: School;
beforeAll(async () => {
  school = await aSchool();
});

let years = 2030;
const basis = { businessDemands: 'More pumps for water works', abilities: 'Two in three answer in time' };
const item = {
  category: 'PROCESSES',
  title: 'Contracts',
  objective: 'Legal comes first',
  content: 'Clause 2.2.5',
  mode: 'INTERNAL',
  taughtBy: 'The head of legal',
};

/** A plan of a year that no other test plans, with one thing to be taught. */
async function aPlan(fields: object = {}): Promise<Stepped> {
  const planYear = (years += 1);
  const items = [{ ...item, heldBy: `${planYear}-03-01` }];
  return school.organiser.step('trainingPlanDraft', { planYear, ...basis, items, ...fields });
}

/** Looked up and asked to be approved. */
async function submitted(plan: Stepped): Promise<Stepped> {
  await take(school.organiser, 'trainingPlanAssess', plan);
  return take(school.organiser, 'trainingPlanSubmit', plan);
}

describe('A training plan', () => {
  it('is one of each year, due some days before it begins (5.1.1a)', async () => {
    const plan = await aPlan();
    const [row] = await sql<{ due: string }>(
      `select to_char(approval_day, 'MM-DD') as due from training_plan where id = $1 and due_at is not null`,
      plan.id,
    );
    expect(row).toEqual({ due: '12-02' });
    const again = () => school.organiser.step('trainingPlanDraft', { planYear: years, ...basis });
    await expectRefused(again, blocked('YEAR_PLANNED', '5.1.1a'));
    await take(school.organiser, 'trainingPlanDrop', plan, { note: 'Two years at once' });
    expect(await stateOf(await again())).toBe('DRAFT');
  });

  it('rests on what business asks for, on what people can do, and on what they lack (5.1.1b, 5.1.1c)', async () => {
    const plan = await aPlan({ businessDemands: null });
    const submit = () => take(school.organiser, 'trainingPlanSubmit', plan);
    await expectRefused(submit, blocked(['BASIS_MISSING', 'GAPS_MISSING'], '5.1.1b'));
    await take(school.organiser, 'trainingPlanEdit', plan, { businessDemands: basis.businessDemands });
    const learner = school.one.account;
    for (const shortcoming of ['English', 'Patience'])
      await school.head.step('developmentNeedRaise', { learner, shortcoming });
    await take(school.organiser, 'trainingPlanAssess', plan);
    const query = `query ($id: ID!) { trainingPlan(id: $id) { gapsAsOf gaps(first: 100) { nodes { position { id } headcount shortcomings } } } }`;
    const { trainingPlan } = await school.organiser.ask(query, { id: plan.id });
    expect(trainingPlan.gaps.nodes).toContainEqual({
      position: { id: school.position },
      headcount: 1,
      shortcomings: 2,
    });
    expect(await stateOf(await submit())).toBe('SUBMITTED');
  });

  it('says of all its objective, content, mode, time, teacher (5.1.2a, 5.1.2b, 5.1.2c, 5.1.2d, 5.1.2e)', async () => {
    for (const element of ['objective', 'content', 'mode', 'heldBy', 'taughtBy']) {
      const plan = await aPlan();
      const items = [{ ...item, heldBy: `${years}-03-01`, [element]: null }];
      await take(school.organiser, 'trainingPlanEdit', plan, { items });
      await take(school.organiser, 'trainingPlanAssess', plan);
      await expectRefused(
        () => take(school.organiser, 'trainingPlanSubmit', plan),
        blocked('ELEMENT_MISSING', '5.1.2'),
      );
    }
    await expectRefused(await nothing(), blocked('ELEMENT_MISSING', '5.1.2'));
  });

  it('is of its own year (5.1.2d)', async () => {
    const plan = await aPlan();
    await take(school.organiser, 'trainingPlanEdit', plan, { items: [{ ...item, heldBy: '2029-01-01' }] });
    await take(school.organiser, 'trainingPlanAssess', plan);
    await expectRefused(() => take(school.organiser, 'trainingPlanSubmit', plan), blocked('HELD_ELSEWHEN', '5.1.2d'));
  });

  it('is approved by another, who is warned where it leaves somebody out (5.1.3f)', async () => {
    const plan = await submitted(await aPlan());
    const approve = (person: Person) => take(person, 'trainingPlanApprove', plan);
    await expectRefused(() => approve(school.organiser), { code: 'FORBIDDEN' });
    expect(await warnedOf(school.executive, 'trainingPlan', plan)).toEqual(['COVERAGE_INCOMPLETE']);
    await approve(school.executive);
    expect(await keptOf(plan)).toBe('COVERAGE_INCOMPLETE');
    const change = sql(`update training_plan_item set title = 'x' where training_plan_id = $1`, plan.id);
    await expect(change).rejects.toThrow('fixed');
    expect(await stateOf(await take(school.organiser, 'trainingPlanClose', plan))).toBe('CLOSED');
  });

  it('has no warning where all are taught all categories (5.1.3a, 5.1.3b, 5.1.3c, 5.1.3d, 5.1.3e)', async () => {
    const plan = await aPlan();
    const items = ['PROCESSES', 'NORMS', 'KNOWLEDGE', 'COMMUNICATION', 'TEAMWORK'].map((category) => ({
      ...item,
      category,
      heldBy: `${years}-03-01`,
    }));
    await take(school.organiser, 'trainingPlanEdit', plan, { items });
    await submitted(plan);
    expect(await warnedOf(school.executive, 'trainingPlan', plan)).toEqual([]);
    expect(await stateOf(await take(school.executive, 'trainingPlanApprove', plan))).toBe('APPROVED');
    expect(await keptOf(plan)).toBeNull();
  });

  it('goes back with what is to be changed', async () => {
    const plan = await submitted(await aPlan());
    await take(school.executive, 'trainingPlanReturn', plan, { note: 'More on teamwork' });
    expect(await stateOf(plan)).toBe('DRAFT');
  });
});

/** What is kept of the warnings with which a plan was approved. */
async function keptOf({ id }: Stepped): Promise<string | null> {
  const query = `select warnings from step_record where record_id = $1 and step = 'trainingPlanApprove'`;
  return (await sql<{ warnings: string | null }>(query, id))[0]!.warnings;
}

/** Asking approval for a plan that has nothing taught. */
async function nothing() {
  const plan = await aPlan({ items: [] });
  await take(school.organiser, 'trainingPlanAssess', plan);
  return () => take(school.organiser, 'trainingPlanSubmit', plan);
}

describe('An internal trainer', () => {
  const qualify = (trainer: Stepped, person = school.hr) => take(person, 'internalTrainerQualify', trainer);

  it('has done the work for some years, and is found fit by another (5.2.2a)', async () => {
    const young = await nominate(school.organiser, school.one, '2026-01-01');
    await expectRefused(() => qualify(young), blocked('UNPRACTISED', '5.2.2a'));
    await expectRefused(() => qualify(young, school.organiser), { code: 'FORBIDDEN' });
    await take(school.hr, 'internalTrainerEnd', young, { note: 'In two years' });
    const own = await nominate(school.organiser, school.hr);
    await expectRefused(() => qualify(own), blocked('OWN_QUALIFICATION', '5.2.2a'));
  });

  it('was graded well enough when last assessed, where they were (5.2.2a)', async () => {
    const team = await aTeam();
    const { cycle, retire } = await aLockedCycle(team, { fromDay: '2025-04-01', toDay: '2025-04-30' }, ['79', '80']);
    await retire();
    await confirmGrades(team, cycle);
    const [low, well] = [await nominate(school.organiser, team.one), await nominate(school.organiser, team.other)];
    await expectRefused(() => qualify(low), blocked('GRADED_LOW', '5.2.2a'));
    expect(await stateOf(await qualify(well))).toBe('QUALIFIED');
  });

  it('is nominated once', async () =>
    expectRefused(() => nominate(school.organiser, school.teacher), blocked('TRAINER_TWICE', '5.2.2a')));
});
