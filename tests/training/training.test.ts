import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, runJobs, sql } from '../support/people.js';
import { again, blocked, expectRefused } from '../support/refused.js';
import { aPaper, aSchool, aTraining, attend, nominate, taught, type School } from '../support/training.js';

let school: School;
beforeAll(async () => {
  school = await aSchool();
});

describe('A training', () => {
  it('is of an approved plan, or says why it is held (5.2.1a)', async () => {
    await expectRefused(() => aTraining(school, { unplannedBecause: null }), blocked('UNPLANNED', '5.2.1a'));
    await expectRefused(() => aTraining(school, { indicatorCode: 'X' }), again(blocked('UNKNOWN_INDICATOR', '4.2.2')));
    const year = new Date().getUTCFullYear() + 60;
    const item = { category: 'NORMS', title: 'Norms', objective: 'a', content: 'b', mode: 'PRACTICE', taughtBy: 'c' };
    const plan = await school.organiser.step('trainingPlanDraft', {
      planYear: year,
      businessDemands: 'a',
      abilities: 'b',
      items: [{ ...item, heldBy: `${year}-01-01` }],
    });
    const [row] = await sql<{ id: string }>('select id from training_plan_item where training_plan_id = $1', plan.id);
    const planned = { unplannedBecause: null, planItem: row!.id };
    await expectRefused(() => aTraining(school, planned), again(blocked('UNPLANNED', '5.2.1a')));
    await take(school.organiser, 'trainingPlanAssess', plan);
    await take(school.organiser, 'trainingPlanSubmit', plan);
    await take(school.executive, 'trainingPlanApprove', plan);
    expect(await aTraining(school, planned)).toMatchObject({ state: 'SCHEDULED' });
  });

  it('is by a colleague found fit, or a published course (5.2.1b, 5.2.1d, 5.2.1e, 5.2.2a, 5.2.2b)', async () => {
    const trainer = await nominate(school.organiser, school.other);
    for (const mode of ['INTERNAL', 'PRACTICE'])
      await expectRefused(() => aTraining(school, { mode, trainer: trainer.id }), {
        ...blocked('TRAINER_UNQUALIFIED', '5.2.2a'),
        recorded: false,
      });
    await take(school.hr, 'internalTrainerEnd', trainer, { note: 'Not now' });
    const online = { mode: 'ONLINE', trainer: null };
    await expectRefused(() => aTraining(school, online), again(blocked('COURSE_CLOSED', '5.2.1d')));
    const { course } = await aPaper(school);
    expect(await aTraining(school, { ...online, course: course.id })).toMatchObject({ state: 'SCHEDULED' });
    const backwards = { startsAt: '2030-01-02T00:00:00Z', endsAt: '2030-01-01T00:00:00Z' };
    await expectRefused(() => aTraining(school, backwards), again(blocked('ENDS_BEFORE_IT_BEGINS', '5.2.1a')));
  });

  it('by others is approved by another, and by finance where it costs much (5.2.1c, 5.2.3a, 5.2.3b)', async () => {
    const said = { title: 'Valves', category: 'KNOWLEDGE', mode: 'EXTERNAL', objective: 'Knows them' };
    const outside = { provider: 'Zhejiang University', neededFor: 'New product line', cost: '9000.00' };
    const when = { startsAt: '2030-01-01T01:00:00Z', endsAt: '2030-01-01T09:00:00Z', unplannedBecause: 'New' };
    const request = (fields: object) =>
      school.organiser.step('trainingRequest', { ...said, ...when, ...outside, ...fields });
    await expectRefused(() => aTraining(school, { mode: 'EXTERNAL' }), again(blocked('IS_EXTERNAL', '5.2.3a')));
    await expectRefused(() => request({ neededFor: null }), blocked('PROVIDER_MISSING', '5.2.3a'));
    await expectRefused(
      () => request({ mode: 'ONLINE', course: null }),
      again(blocked(['COURSE_CLOSED', 'IS_NOT_EXTERNAL'])),
    );
    const cheap = await request({});
    const finance = await hire('FINANCE');
    await expectRefused(() => take(school.organiser, 'trainingApprove', cheap), { code: 'FORBIDDEN' });
    await expectRefused(() => take(finance, 'trainingFund', cheap), blocked('PERSONNEL_DECIDES', '5.2.3a'));
    expect(await stateOf(await take(school.hr, 'trainingApprove', cheap))).toBe('SCHEDULED');
    const dear = await request({ cost: '10000.01' });
    await expectRefused(() => take(school.hr, 'trainingApprove', dear), blocked('FINANCE_DECIDES', '5.2.3a'));
    expect(await stateOf(await take(finance, 'trainingFund', dear))).toBe('SCHEDULED');
  });

  it('is not held for a reason only, by whoever organises it, and then has nobody enrolled (5.2.1a)', async () => {
    const training = await aTraining(school);
    await expectRefused(() => take(school.teacher, 'trainingCancel', training, { note: 'x' }), { code: 'FORBIDDEN' });
    expect(await stateOf(await take(school.organiser, 'trainingCancel', training, { note: 'Ill' }))).toBe('CANCELLED');
    await expectRefused(() => school.hr.step('enrolmentAdd', { training: training.id }), blocked('ENROLMENT_CLOSED'));
  });

  it('tells what it costs to few', async () => {
    const query = `{ trainings(first: 1, filter: { mode: { eq: EXTERNAL } }) { nodes { cost restrictedFields } } }`;
    expect((await school.one.ask(query))['trainings'].nodes[0]).toEqual({ cost: null, restrictedFields: ['cost'] });
    expect((await school.organiser.ask(query))['trainings'].nodes[0].cost).toMatch(/^\d+\.\d\d$/);
  });
});

/** What somebody is told of a training as a whole. */
const figures = async (person: Person, { id }: Stepped) => {
  const query = `query ($id: ID!) { training(id: $id) { reaction reactions examined examsPassed evaluation } }`;
  return (await person.ask(query, { id }))['training'];
};

const enrol = (person: Person, training: Stepped, fields: object = {}) =>
  person.step('enrolmentAdd', { training: training.id, ...fields });

describe('Whoever takes part', () => {
  it('enrols, or is enrolled by their head; by nobody else, once, as long as there is room (5.2.4b)', async () => {
    const training = await aTraining(school, { seats: 2 });
    await enrol(school.one, training);
    await expectRefused(() => enrol(school.one, training), blocked('ENROLLED_TWICE', '5.2.1a'));
    await expectRefused(() => enrol(school.one, training, { learner: school.other.account }), { code: 'FORBIDDEN' });
    const other = await enrol(school.head, training, { learner: school.other.account });
    await expectRefused(() => enrol(school.organiser, training), blocked('TRAINING_FULL', '5.2.1a'));
    await take(school.other, 'enrolmentWithdraw', other, { note: 'On leave' });
    await expectRefused(() => enrol(school.teacher, training), blocked('LEARNER_TEACHES', '5.2.5a'));
    await take(school.teacher, 'trainingBegin', training);
    await expectRefused(() => enrol(school.other, training), blocked('ENROLMENT_CLOSED', '5.2.1a'));
  });

  it('is noted down by whoever runs the training alone, and before it is over (5.2.1a)', async () => {
    const training = await aTraining(school);
    const [one, other] = [await enrol(school.one, training), await enrol(school.other, training)];
    await expectRefused(() => attend(school.teacher, training, [one]), blocked('WRONG_STATE', '5.2.1a'));
    const stranger = await hire(['TRAINER', 'EMPLOYEE']);
    await expectRefused(() => take(stranger, 'trainingBegin', training), blocked('NOT_YOURS', '5.2.1a'));
    await take(school.teacher, 'trainingBegin', training);
    await expectRefused(() => attend(stranger, training, [one]), blocked('NOT_YOURS', '5.2.1a'));
    await expectRefused(() => attend(school.one, training, [one]), { code: 'FORBIDDEN' });
    expect(await stateOf(one)).toBe('ENROLLED');
    await attend(school.teacher, training, [one]);
    await expectRefused(() => take(school.teacher, 'trainingHold', training), blocked('ATTENDANCE_OPEN', '5.2.1a'));
    await attend(school.teacher, training, [], [other]);
    expect(await stateOf(await take(school.teacher, 'trainingHold', training))).toBe('HELD');
    expect(await Promise.all([one, other].map(stateOf))).toEqual(['ATTENDED', 'ABSENT']);
  });
});

describe('The evaluation', () => {
  it('is by who took part, not the trainer (SOD-27) (5.2.5a, 5.2.5b, 5.2.5c, 5.2.5d, 5.2.5e)', async () => {
    const training = await aTraining(school);
    const [one, other] = (await taught(school, training, [school.one, school.other])) as [Stepped, Stepped];
    const rate = (person: Person, enrolment: Stepped, reaction: number) =>
      take(person, 'enrolmentRate', enrolment, { reaction, comment: 'Too fast' });
    await expectRefused(() => rate(school.teacher, one, 5), { code: 'FORBIDDEN' });
    await expectRefused(() => rate(school.other, one, 5), { code: 'NOT_FOUND' });
    await expectRefused(() => rate(school.one, one, 6), { code: 'BAD_USER_INPUT' });
    await rate(school.one, one, 2);
    const evaluate = () => take(school.organiser, 'trainingEvaluate', training, { evaluation: 'Too fast' });
    await expectRefused(evaluate, blocked('REACTIONS_OPEN', '5.2.5a'));
    await rate(school.other, other, 3);
    const said = async (person: Person) =>
      (await person.ask('query ($id: ID!) { enrolment(id: $id) { reaction comment } }', { id: one.id }))['enrolment'];
    expect(await said(school.organiser)).toEqual({ reaction: 2, comment: 'Too fast' });
    expect(await said(school.teacher)).toEqual({ reaction: null, comment: null });
    await sql('update internal_trainer set teacher_id = $2 where id = $1', school.trainer.id, school.organiser.account);
    await expectRefused(evaluate, again(blocked('OWN_TRAINING', '5.2.5a')));
    await sql('update internal_trainer set teacher_id = $2 where id = $1', school.trainer.id, school.teacher.account);
    await evaluate();
    const few = { reaction: null, reactions: 2, evaluation: 'Too fast' };
    for (const person of [school.hr, school.organiser, school.one])
      expect(await figures(person, training)).toMatchObject(few);

    const close = () => take(school.organiser, 'trainingClose', training);
    await expectRefused(close, blocked('ADJUSTMENT_MISSING', '5.2.5c'));
    for (const side of ['CONTENT', 'MODE'])
      await take(school.organiser, 'trainingAdjust', training, { side, reason: 'Too fast', change: 'Two mornings' });
    expect(await stateOf(await close())).toBe('CLOSED');
  });

  const course = async () => {
    const { course, paper } = await aPaper(school);
    const said = { mode: 'ONLINE', trainer: school.trainer.id, startsAt: '2020-01-01T00:00:00Z' };
    return { paper, training: await aTraining(school, { ...said, course: course.id }) };
  };

  /** Sits the paper for a part in the training, all right or with nothing answered. */
  const sit = async (person: Person, { id }: Stepped, paper: Stepped, right = true) => {
    const attempt = await person.step('examAttemptBegin', { paper: paper.id, enrolment: id });
    const rows = await sql<{ id: string }>('select id from exam_answer where attempt_id = $1 order by id', attempt.id);
    const answers = ['B', 'AC'].map((chosen, place) => ({ answer: rows[place]!.id, chosen }));
    await take(person, 'examAttemptSubmit', attempt, { answers: right ? answers : [] });
  };

  it('counts how those who took part were tested on its course, and tells nothing of one of them (5.2.4c)', async () => {
    const { training, paper } = await course();
    const [enrolment, other] = (await taught(school, training, [school.one, school.other])) as [Stepped, Stepped];
    const foreign = () => school.one.step('examAttemptBegin', { paper: paper.id, enrolment: other.id });
    await expectRefused(foreign, { code: 'NOT_FOUND' });
    await sit(school.one, enrolment, paper);
    await take(school.one, 'enrolmentRate', enrolment, { reaction: 5 });
    await sql(`update enrolment set state = 'UNRATED' where id = $1`, other.id);
    await take(school.organiser, 'trainingEvaluate', training, { evaluation: 'One in two was tested' });
    const told = { reaction: null, reactions: 1, examined: 1, examsPassed: null };
    for (const person of [school.organiser, school.head, school.one])
      expect(await figures(person, training)).toMatchObject(told);
  });

  it('is told from the smallest group on of which figures are shown (3.2.4d)', async () => {
    const { training, paper } = await course();
    const more = [await hire(['EMPLOYEE']), await hire(['EMPLOYEE']), await hire(['EMPLOYEE'])];
    const learners = [school.one, school.other, ...more];
    const enrolments = await taught(school, training, learners);
    for (const [index, person] of learners.entries()) {
      await sit(person, enrolments[index]!, paper, index !== 1);
      await take(person, 'enrolmentRate', enrolments[index]!, { reaction: index ? 4 : 1 });
    }
    await take(school.organiser, 'trainingEvaluate', training, { evaluation: 'One was bored' });
    const told = { reaction: '3.4', reactions: 5, examined: 5, examsPassed: 4 };
    for (const person of [school.hr, school.one, school.teacher])
      expect(await figures(person, training)).toMatchObject(told);
  });

  it('is over for whoever said nothing in time (5.2.5a)', async () => {
    const training = await aTraining(school);
    const [enrolment] = (await taught(school, training, [school.one])) as [Stepped];
    await moveClock(new Date(Date.now() + 15 * 86_400_000));
    await runJobs();
    await moveClock();
    const organiser = await enterAgain(school.organiser); // no session lasts so long
    expect(await stateOf(enrolment)).toBe('UNRATED');
    await take(organiser, 'trainingEvaluate', training, { evaluation: 'Nobody complained' });
    expect(await stateOf(await take(organiser, 'trainingClose', training))).toBe('CLOSED');
  });
});
