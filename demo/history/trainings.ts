import { addDays } from '../../src/core/businessTime.js';
import { next } from '../act.js';
import { momentOf, workday } from '../calendar.js';
import type { Person, Stepped } from '../client.js';
import type { Staff } from '../company/staff.js';
import { monthBefore } from './monthBefore.js';
import type { Script } from './play.js';
import { dayNow } from './quotation.js';
import { school } from './trainingPlans.js';
import { workdaysTo } from './workdaysTo.js';

/** What is found in the lists by a condition, or all of it. */
async function listed<T = Stepped>(person: Person, list: string, fields: string, filter = ''): Promise<T[]> {
  const { [list]: found } = await person.ask(
    `{ ${list}(first: 50, orderBy: ENTERED_AT_ASC${filter}) { nodes { ${fields} } } }`,
  );
  return found.nodes;
}

const when = (day: string) => ({ startsAt: momentOf(day, 14 * 60), endsAt: momentOf(day, 17 * 60) });

/** A training of a day, by the colleague who teaches, that no plan has unless said. */
async function schedule(staff: Staff, day: string, fields: object): Promise<Stepped> {
  const organiser = await staff.as(school.organiser);
  const [trainer] = await listed(organiser, 'internalTrainers', 'id', ', filter: { state: { eq: QUALIFIED } }');
  return organiser.step('trainingSchedule', {
    title: '合同签署流程',
    category: 'PROCESSES',
    mode: 'INTERNAL',
    objective: '流程按时率提升十个百分点。',
    trainer: trainer!.id,
    unplannedBecause: '临时安排。',
    ...when(day),
    ...fields,
  });
}

const outside = { mode: 'EXTERNAL', trainer: undefined, provider: '浙江省泵阀行业协会', neededFor: '新产品线上市。' };

async function request(staff: Staff, day: string, cost: string): Promise<Stepped> {
  const said = {
    title: '泵阀选型',
    category: 'KNOWLEDGE',
    objective: '能独立完成选型。',
    unplannedBecause: '新产品。',
  };
  return (await staff.as(school.organiser)).step('trainingRequest', { ...said, ...when(day), ...outside, cost });
}

const enrol = async (staff: Staff, training: Stepped, login: string, fields: object = {}) =>
  (await staff.as(login)).step('enrolmentAdd', { training: training.id, ...fields });

/** Begins a training, notes down who took part, and ends it. */
async function hold(staff: Staff, training: Stepped, there: readonly Stepped[], absent: readonly Stepped[] = []) {
  const teacher = await staff.as(school.teacher);
  const begun = await next(teacher, 'trainingBegin', training);
  const noted = { attended: there.map(({ id }) => id), absent: absent.map(({ id }) => id) };
  return next(teacher, 'trainingHold', await next(teacher, 'trainingRecordAttendance', begun, noted));
}

/** What is low in the eastern team leads to a training, to its test, and to what it changed. */
export async function* trainings(staff: Staff, until: string): Script {
  yield workdaysTo(workday(monthBefore(until, 3), 13));
  const day = workday(dayNow(), 2);
  const [course] = await listed(await staff.as('lina'), 'courses', 'id', ', filter: { state: { eq: PUBLISHED } }');
  const [paper] = await listed(await staff.as('lina'), 'examPapers', 'id', ', filter: { state: { eq: RELEASED } }');
  const aim = { indicatorCode: 'PX-T', course: course!.id };
  const training = await schedule(staff, day, aim);
  const there = await enrolled(staff, training);
  const withdrawn = await enrol(staff, training, 'dengchao');
  await next(await staff.as('dengchao'), 'enrolmentWithdraw', withdrawn, { note: '客户来访。' });
  const missed = await enrol(staff, training, 'renjing');
  yield 2;
  const held = await hold(staff, training, there, [missed]);
  for (const login of ['lina', 'xiejun']) {
    const person = await staff.as(login);
    const [enrolment] = await listed(person, 'enrolments', 'id', `, filter: { training: { eq: "${training.id}" } }`);
    await sit(person, { paper: paper!.id, enrolment: enrolment!.id }, login === 'lina' ? ['B', 'AC'] : undefined);
  }
  yield 1;
  for (const [login, reaction] of [
    ['lina', 5],
    ['duanrui', 2],
    ['zhangwei', 4],
  ] as const) {
    const person = await staff.as(login);
    const [mine] = await listed(person, 'enrolments', 'id version', `, filter: { training: { eq: "${training.id}" } }`);
    const note = await person.ask('query ($id: ID!) { enrolment(id: $id) { version } }', { id: mine!.id });
    await next(person, 'enrolmentRate', { ...mine!, ...note['enrolment'] }, { reaction, comment: '案例贴近工作。' });
  }
  yield workdaysTo(workday(addDays(day, 15), 0));
  const organiser = await staff.as(school.organiser);
  const evaluated = await next(organiser, 'trainingEvaluate', held, { evaluation: '考试情况良好，节奏偏快。' });
  yield workdaysTo(workday(monthBefore(until, 1), 3));
  const measured = await measure(staff, evaluated, until);
  const adjustment = { side: 'MODE', reason: '部分学员跟不上节奏。', change: '改为两个半天并增加练习。' };
  const adjusted = await next(await staff.as(school.organiser), 'trainingAdjust', measured, adjustment);
  await next(await staff.as(school.organiser), 'trainingClose', adjusted);
  yield* followed(staff, until);
  yield* latest(staff, until, { ...aim, indicatorCode: undefined });
}

/** People of three teams enrol; those of the eastern one with what they are to learn: a low score, or what their head says. */
async function enrolled(staff: Staff, training: Stepped): Promise<Stepped[]> {
  const teacher = await staff.as(school.teacher);
  type Need = { readonly id: string; readonly learner: { readonly id: string } };
  const open = ', filter: { state: { eq: IDENTIFIED } }';
  const needs = await listed<Need>(teacher, 'developmentNeeds', 'id learner { id }', open);
  const found: Stepped[] = [];
  for (const login of ['lina', 'xiejun', 'panlei', 'duanrui']) {
    const learner = await staff.account(login);
    const need =
      needs.find((one) => one.learner.id === learner) ??
      (await teacher.step('developmentNeedRaise', { learner, shortcoming: '合同签署流程' }));
    found.push(await enrol(staff, training, school.teacher, { learner, developmentNeed: need.id }));
  }
  for (const login of ['zhangwei', 'linfang', 'zhongli']) found.push(await enrol(staff, training, login));
  return found;
}

/** Sits a paper, and hands it in with these letters; without any, lets the time pass. */
async function sit(person: Person, on: { paper: string; enrolment: string }, letters?: readonly string[]) {
  const asked = 'examAnswers { nodes { id } }';
  const attempt = await person.step('examAttemptBegin', on, asked);
  if (!letters) return;
  const { nodes } = attempt['examAnswers'] as { nodes: { id: string }[] };
  const answers = nodes.map(({ id }, place) => ({ answer: id, chosen: letters[place] }));
  await next(person, 'examAttemptSubmit', attempt, { answers });
}

/** The run of the month so many months before. */
async function runOf(person: Person, until: string, months: number): Promise<string> {
  const filter = `, filter: { fromDay: { eq: "${monthBefore(until, months)}" }, state: { eq: COMPUTED } }`;
  return (await listed(person, 'indicatorRuns', 'id', filter))[0]!.id;
}

async function measure(staff: Staff, training: Stepped, until: string): Promise<Stepped> {
  const organiser = await staff.as(school.organiser);
  const [earlierRun, laterRun] = [await runOf(organiser, until, 4), await runOf(organiser, until, 2)];
  return next(organiser, 'trainingMeasure', training, { earlierRun, laterRun });
}

interface Followed extends Stepped {
  readonly learner: { readonly id: string };
  readonly scoreItem: {
    readonly indicatorValue: { readonly indicator: { readonly indicatorCode: string } } | null;
  } | null;
}

/** The head looks at the later figures of those who were taught: the first need is met, the second is not. */
async function* followed(staff: Staff, until: string): Script {
  yield 1;
  const head = await staff.as(school.teacher);
  const fields = 'id version learner { id } scoreItem { indicatorValue { indicator { indicatorCode } } }';
  const needs = await listed<Followed>(head, 'developmentNeeds', fields, ', filter: { state: { eq: IN_TRAINING } }');
  const later = await runOf(head, until, 2);
  type Figure = { readonly id: string; readonly indicator: { readonly indicatorCode: string } };
  for (const [index, need] of needs.slice(0, 2).entries()) {
    const code = need.scoreItem?.indicatorValue?.indicator.indicatorCode;
    const own = `first: 50, filter: { indicatorRun: { eq: "${later}" }, owner: { eq: "${need.learner.id}" } }`;
    const { indicatorValues } = await head.ask(
      `{ indicatorValues(${own}) { nodes { id indicator { indicatorCode } } } }`,
    );
    const figure = (indicatorValues.nodes as Figure[]).find(({ indicator }) => indicator.indicatorCode === code);
    const laterFigure = code ? figure?.id : undefined;
    if (code && !laterFigure) continue;
    const ended = { laterFigure, outcome: index ? '指标仍未达标，继续培训。' : '指标已达标。' };
    await next(head, index ? 'developmentNeedRepeat' : 'developmentNeedClose', need, ended);
  }
}

/** What is taught now: each as far as it came. */
async function* latest(staff: Staff, until: string, aim: object): Script {
  yield workdaysTo(workday(until, -19));
  const before = await schedule(staff, dayNow(), { ...aim, title: '客户沟通技巧', category: 'COMMUNICATION' });
  const there = [await enrol(staff, before, 'xiongwei'), await enrol(staff, before, 'tianyu')];
  yield 0;
  const held = await hold(staff, before, there);
  yield workdaysTo(workday(until, -5));
  await next(await staff.as(school.organiser), 'trainingEvaluate', held, { evaluation: '无人提出意见。' });
  const [cheap, dear] = [
    await request(staff, workday(until, 20), '6800.00'),
    await request(staff, workday(until, 25), '46000.00'),
  ];
  await request(staff, workday(until, 40), '12000.00');
  yield 1;
  await next(await staff.as('hr'), 'trainingApprove', cheap);
  const funded = await next(await staff.as('qian'), 'trainingFund', dear);
  await enrol(staff, cheap, 'huangkai');
  yield 1;
  await next(await staff.as(school.organiser), 'trainingCancel', funded, { note: '讲师档期冲突。' });
  const practice = await schedule(staff, dayNow(), { title: '来访接待演练', mode: 'PRACTICE', category: 'NORMS' });
  const learner = await enrol(staff, practice, 'suming');
  yield 0;
  await hold(staff, practice, [learner]);
  yield 1;
  const open = await schedule(staff, dayNow(), { title: '跨部门协作', category: 'TEAMWORK' });
  await enrol(staff, open, 'cuihao');
  yield 0;
  await next(await staff.as(school.teacher), 'trainingBegin', open);
}
