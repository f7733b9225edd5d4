import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person, Stepped } from '../../demo/client.js';
import { aScheme, formOf, formsOf, scoredAll, teamAgain } from '../support/assessment.js';
import { rowOf, stateOf, take } from '../support/orders.js';
import { enterAgain, hire, moveClock, sql } from '../support/people.js';
import { blocked, expectRefused } from '../support/refused.js';
import { aPaper, aSchool, aTraining, attend, figuresIn, taught, type School } from '../support/training.js';

const june = { fromDay: '2027-06-01', toDay: '2027-06-30' };
const august = { fromDay: '2027-08-01', toDay: '2027-08-31' };
const shortly = { startsAt: '2027-07-20T01:00:00Z', endsAt: '2027-07-20T02:00:00Z' };
let school: School;
let training: Stepped;
let paper: Stepped;
let need: Stepped;
/** Colleagues in the same position: the first five take part with one of the team, the others do not. */
const colleagues: Person[] = [];
const runs = { earlierRun: '', laterRun: '' };

const again = async () => {
  const { trainer, ...team } = school;
  const [organiser, teacher] = [await enterAgain(school.organiser), await enterAgain(school.teacher)];
  school = { ...(await teamAgain(team)), trainer, organiser, teacher };
  for (const [index, person] of colleagues.entries()) colleagues[index] = await enterAgain(person);
};

/** Moves the clock, and signs everybody in again. */
const at = async (moment: string) => {
  await moveClock(moment);
  await again();
};

beforeAll(async () => {
  await moveClock('2027-07-06T09:30:00+08:00');
  school = await aSchool();
  for (let count = 0; count < 12; count += 1) {
    const person = await hire(['SUPPORT_AGENT', 'EMPLOYEE']);
    colleagues.push(person);
    await sql(
      'update placement set position_id = $2 where employee_id = (select employee_id from account where id = $1)',
      person.account,
      school.position,
    );
  }
  await sql(`update placement set from_day = '2027-01-01' where position_id = $1`, school.position);
});
afterAll(() => moveClock());

const before = [52, 60, 55, 66, 48, 71, 80, 62, 58, 90, 85, 77];
const after = [70, 74, 69, 81, 66, 71, 82, 60, 61, 88, 86, 75];

describe('The loop', () => {
  it('begins with a weak figure, whose score becomes a need once it is locked (4.4.3a)', async () => {
    const figures = colleagues.map((person, place) => [person, String(before[place])] as const);
    runs.earlierRun = await figuresIn(school.hr, june, [[school.one, '50'], [school.other, '95'], ...figures]);
    const timely = {
      side: 'PROCESS',
      title: 'On time',
      indicatorCode: 'PX-T',
      weight: '100',
      zeroAt: '0',
      fullAt: '100',
    };
    const scheme = await aScheme(school, [timely], '2027-01-01');
    const cycle = await school.hr.step('assessmentCyclePlan', { cycleLength: 'MONTHLY', ...june });
    await take(school.hr, 'assessmentCycleScore', cycle, { indicatorRun: runs.earlierRun });
    await scoredAll(cycle);
    await take(school.hr, 'assessmentCyclePublish', cycle);
    for (const { assessed, ...form } of await formsOf(school.hr, cycle))
      await take(await enterAgain({ account: assessed.id }), 'assessmentFormAccept', form);
    await take(school.hr, 'assessmentCycleLock', cycle);
    await take(school.hr, 'assessmentSchemeRetire', scheme, { note: 'Done' });
    const form = await formOf(school.head, cycle, school.one);
    const [row] = await sql<Stepped & Record<string, unknown>>(
      'select * from development_need where assessment_form_id = $1',
      form.id,
    );
    need = row!;
    expect(row).toMatchObject({ state: 'IDENTIFIED', shortcoming: 'On time: 50 / 100' });
  });

  it('leads the learner to a training that answers the need, and of nobody else (4.4.3c)', async () => {
    const said = { indicatorCode: 'PX-T', startsAt: '2027-07-13T01:00:00Z', endsAt: '2027-07-13T09:00:00Z' };
    const { course, paper: released } = await aPaper(school);
    paper = released;
    training = await aTraining(school, { ...said, course: course.id });
    const enrol = (learner: Person) => () =>
      school.head.step('enrolmentAdd', { training: training.id, learner: learner.account, developmentNeed: need.id });
    await expectRefused(enrol(school.other), blocked('NEED_OF_ANOTHER', '4.4.3c'));
    const alone = { training: training.id, developmentNeed: need.id };
    await expectRefused(() => school.one.step('enrolmentAdd', alone), blocked('NEED_UNDECIDED', '4.4.3a'));
    await enrol(school.one)();
    expect(await rowOf(need)).toMatchObject({ state: 'IN_TRAINING' });
    const [enrolled] = await sql<Stepped>(`select * from enrolment where training_id = $1`, training.id);
    for (const person of colleagues.slice(0, 5)) await person.step('enrolmentAdd', { training: training.id });
    await at('2027-07-13T09:30:00+08:00');
    await take(school.teacher, 'trainingBegin', training);
    const there = await sql<Stepped>('select id from enrolment where training_id = $1', training.id);
    await attend(school.teacher, training, there);
    const attempt = await school.one.step('examAttemptBegin', { paper: paper.id, enrolment: enrolled!.id });
    const answers = await sql<{ id: string }>(
      'select id from exam_answer where attempt_id = $1 order by id',
      attempt.id,
    );
    await take(school.one, 'examAttemptSubmit', attempt, {
      answers: answers.map(({ id }, place) => ({ answer: id, chosen: ['B', 'AC'][place] })),
    });
    await take(school.teacher, 'trainingHold', training);
  });

  it('computes what the training changed from figures before and after it alone (5.2.5a)', async () => {
    await at('2027-09-06T09:30:00+08:00');
    const figures = colleagues.map((person, place) => [person, String(after[place])] as const);
    runs.laterRun = await figuresIn(school.hr, august, [[school.one, '78'], [school.other, '94'], ...figures]);
    const july = await figuresIn(school.hr, { fromDay: '2027-07-01', toDay: '2027-07-31' }, []);
    for (const wrong of [{ laterRun: july }, { earlierRun: july }])
      await expectRefused(() => take(school.organiser, 'trainingMeasure', training, { ...runs, ...wrong }), {
        ...blocked('PERIODS_OFF', '5.2.5a'),
        recorded: 'laterRun' in wrong,
      });
    await expectRefused(
      () => take(school.organiser, 'trainingMeasure', training, { ...runs, indicatorCode: 'toString' }),
      { ...blocked('UNKNOWN_INDICATOR', '4.2.2'), recorded: false },
    );
    await take(school.organiser, 'trainingMeasure', training, runs);
  });

  it('lets no training be closed before it is known what it changed (5.2.5a)', async () => {
    const another = await aTraining(school, { ...shortly, indicatorCode: 'PX-T' });
    await taught(school, another, []);
    await take(school.organiser, 'trainingEvaluate', another, { evaluation: 'Nobody came' });
    const close = () => take(school.organiser, 'trainingClose', another);
    await expectRefused(close, blocked('EFFECT_MISSING', '5.2.5a'));
    await take(school.organiser, 'trainingMeasure', another, runs);
    expect(await stateOf(await close())).toBe('CLOSED');
  });

  it('with the same numbers that PostgreSQL’s own regression finds (5.2.5a)', async () => {
    const [kept] = await sql<Record<string, string>>(
      'select * from training_effect where training_id = $1',
      training.id,
    );
    const took = [school.one, ...colleagues.slice(0, 5)].map(({ account }) => account);
    const all = [school.one, school.other, ...colleagues].map(({ account }) => account);
    const byHand = `with pair as (select b.owner_id = any($3) as took, b.figure::float8 as x, a.figure::float8 as y
        from indicator_value b join indicator_value a on a.owner_id = b.owner_id and a.indicator_run_id = $2
        where b.indicator_run_id = $1 and b.owner_id = any($4)),
      side as (select took, count(*) as n, avg(x) as x, avg(y) as y, regr_sxx(y, x) as sxx, regr_sxy(y, x) as sxy, regr_syy(y, x) as syy
        from pair group by took),
      slope as (select sum(sxy) / sum(sxx) as b, sum(sxx) as sxx, sum(syy) as syy, sum(sxy) as sxy, sum(n) - 3 as df from side)
      select t.n as n1, o.n as n0, (t.y - o.y) - s.b * (t.x - o.x) as effect,
        sqrt((s.syy - s.b * s.sxy) / s.df * (1.0 / t.n + 1.0 / o.n + (t.x - o.x) ^ 2 / s.sxx)) as error
      from slope s, side t, side o where t.took and not o.took`;
    const [hand] = await sql<Record<string, string>>(byHand, runs.earlierRun, runs.laterRun, took, all);
    expect([kept!['participants'], kept!['comparison']]).toEqual([Number(hand!['n1']), Number(hand!['n0'])]);
    expect([Number(hand!['n1']), Number(hand!['n0'])]).toEqual([6, 8]);
    expect(Number(kept!['effect'])).toBeCloseTo(Number(hand!['effect']), 3);
    const quantile = 2.2009851600916; // Student’s t, 11 degrees of freedom, from a printed table
    expect(Number(kept!['highest']) - Number(kept!['effect'])).toBeCloseTo(quantile * Number(hand!['error']), 2);
    expect(kept!['verdict']).toBe('GAIN');
    await expect(sql(`update training_effect set effect = 99 where id = $1`, kept!['id'])).rejects.toThrow(
      'append-only',
    );
  });

  it('ends with the later figure of the same person and indicator (4.4.3e)', async () => {
    const figureOf = async (person: Person, run: string) =>
      (
        await sql<{ id: string }>(
          'select id from indicator_value where indicator_run_id = $1 and owner_id = $2',
          run,
          person.account,
        )
      )[0]!.id;
    const close = (laterFigure?: string) => () =>
      take(school.head, 'developmentNeedClose', need, { outcome: 'From 50 to 78', laterFigure });
    await expectRefused(close(), blocked('LATER_FIGURE_MISSING', '4.4.3e'));
    for (const wrong of [await figureOf(school.other, runs.laterRun), await figureOf(school.one, runs.earlierRun)])
      await expectRefused(close(wrong), { ...blocked('LATER_FIGURE_OFF', '4.4.3e'), recorded: false });
    await close(await figureOf(school.one, runs.laterRun))();
    expect(await stateOf(need)).toBe('CLOSED');
  });

  it('is one query, from the weak figure to the later one (1.3.4e)', async () => {
    const query = `query ($id: ID!) { indicatorValues(first: 2, filter: { indicatorRun: { eq: $id } }) { nodes { figure
      scores(first: 2) { nodes { points developmentNeeds(first: 2) { nodes { state laterFigure { figure }
        enrolments(first: 2) { nodes { attempts(first: 2) { nodes { passed } }
          training { title effects(first: 2) { nodes { verdict participants comparison } } } } } } } } } } } }`;
    const { indicatorValues } = await school.one.ask(query, { id: runs.earlierRun });
    expect(indicatorValues.nodes).toEqual([
      {
        figure: '50',
        scores: {
          nodes: [
            {
              points: '50',
              developmentNeeds: {
                nodes: [
                  {
                    state: 'CLOSED',
                    laterFigure: { figure: '78' },
                    enrolments: {
                      nodes: [
                        {
                          attempts: { nodes: [{ passed: true }] },
                          training: {
                            title: 'At the hotline',
                            effects: { nodes: [{ verdict: 'GAIN', participants: 6, comparison: 8 }] },
                          },
                        },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        },
      },
    ]);
  });

  it('goes round once more where it is still lacking (4.4.3a)', async () => {
    const lacking = { learner: school.other.account, shortcoming: 'English' };
    const raised = await school.head.step('developmentNeedRaise', lacking);
    await take(school.head, 'developmentNeedPlan', raised, { countermeasure: 'A course' });
    await take(school.head, 'developmentNeedRepeat', raised, { outcome: 'Still halting' });
    const [next] = await sql('select state, shortcoming from development_need where repeat_of_id = $1', raised.id);
    expect([await stateOf(raised), next]).toEqual(['REPEATED', { state: 'IDENTIFIED', shortcoming: 'English' }]);
  });

  it('is not told of too few: nobody can tell chance from effect', async () => {
    const few = await aTraining(school, { ...shortly, indicatorCode: 'PX-T' });
    await taught(school, few, [school.other]);
    await take(school.organiser, 'trainingMeasure', few, runs);
    const [kept] = await sql('select verdict, effect from training_effect where training_id = $1', few.id);
    expect(kept).toEqual({ verdict: 'TOO_FEW', effect: null });
  });
});
