import { next } from '../act.js';
import { momentOf } from '../calendar.js';
import type { Person } from '../client.js';
import { monthBefore } from '../history/monthBefore.js';
import { addDays } from '../../src/core/businessTime.js';
import { nowOf } from './quotation.js';
import { refusal, type Cast, type Part } from './scene.js';

/** What an inspection found, and what is to be learnt of it. */
export interface Shown {
  readonly finding: string;
  readonly need: string;
}

const questions = [
  { wording: '合同何时可以履行？', possibleAnswers: '签订之后\n发货之后', correct: 'A', worth: 5 },
  { wording: '签订须有哪些前提？', possibleAnswers: '法务审核通过\n客户催促\n授权签约人', correct: 'AC', worth: 5 },
];

/** A need leads to a training by the book (5.2), to its test, to what it changed, and to how the need ends (4.4.3). */
export async function* playTraining(cast: Cast, { finding, need: id }: Shown): Part<void> {
  const { seller, manager, teacher, organiser, hr, today } = cast;
  const trainer = await qualified(cast);
  const about = { title: '合同签署与履行', category: 'PROCESSES' };
  const drafted = await teacher.step('courseDraft', { ...about, material: '规程 2.2.5 与三个案例。' });
  const course = await next(teacher, 'coursePublish', drafted);
  const paper = await next(
    teacher,
    'examPaperRelease',
    await teacher.step('examPaperDraft', { course: course.id, questions }),
  );
  const day = addDays(monthBefore(today, 2), 14);
  const when = { startsAt: momentOf(day, 9 * 60), endsAt: momentOf(day, 12 * 60) };
  const said = { ...about, ...when, objective: '不再先执行后签订。', indicatorCode: 'PX-A', course: course.id };
  const schedule = (fields: object) =>
    organiser.step('trainingSchedule', { ...said, mode: 'INTERNAL', unplannedBecause: '检查发现。', ...fields });
  yield await refusal('A training by nobody who was found fit to teach', schedule({}));
  const training = await schedule({ trainer });
  const enrolled = { training: training.id, learner: seller.account, developmentNeed: id };
  const enrolment = await manager.step('enrolmentAdd', enrolled);
  const begun = await next(teacher, 'trainingBegin', training);
  const noted = await next(teacher, 'trainingRecordAttendance', begun, { attended: [enrolment.id], absent: [] });
  let held = await next(teacher, 'trainingHold', noted);
  yield { said: `The need leads the seller to training ${training.number}, which was held on ${day}.` };

  yield await refusal(
    'The author sitting the own paper (SOD-27)',
    teacher.step('examAttemptBegin', { paper: paper.id }),
  );
  yield { said: await tested(seller, { paper: paper.id, enrolment: enrolment.id }) };
  const rating = { reaction: 4, comment: '案例很有帮助。' };
  yield await refusal(
    'The trainer evaluating the own training (SOD-27)',
    next(teacher, 'enrolmentRate', await nowOf(teacher, 'enrolment', enrolment.id), rating),
  );
  await next(seller, 'enrolmentRate', await nowOf(seller, 'enrolment', enrolment.id), rating);
  held = await next(organiser, 'trainingEvaluate', held, { evaluation: '考试及格，节奏合适。' }, 'reaction');

  const [earlierRun, during, laterRun] = [
    await runOf(hr, today, 3),
    await runOf(hr, today, 2),
    await runOf(hr, today, 1),
  ];
  const measure = (runs: object) => next(organiser, 'trainingMeasure', held, runs);
  yield await refusal('Comparing with the month of the training itself', measure({ earlierRun, laterRun: during }));
  await measure({ earlierRun, laterRun });
  const laterFigure = await figureOf(manager, seller, laterRun);
  const need = await nowOf(manager, 'developmentNeed', id);
  await next(manager, 'developmentNeedClose', need, { outcome: '复查未再发现同类问题。', laterFigure });
  yield { said: await path(manager, finding) };
}

/** The teacher as a trainer who was found fit: now, unless they were before. */
async function qualified({ teacher, organiser, hr }: Cast): Promise<string> {
  const known = `query ($id: ID!) { internalTrainers(filter: { teacher: { eq: $id }, state: { eq: QUALIFIED } }) { nodes { id } } }`;
  const { internalTrainers } = await organiser.ask(known, { id: teacher.account });
  if (internalTrainers.nodes.length) return internalTrainers.nodes[0].id;
  const proposed = { teacher: teacher.account, subjects: '合同管理', practisesSince: '2014-03-01' };
  return (await next(hr, 'internalTrainerQualify', await organiser.step('internalTrainerNominate', proposed))).id;
}

/** Sits the paper, of which only the questions are told. */
async function tested(person: Person, on: { paper: string; enrolment: string }): Promise<string> {
  const attempt = await person.step('examAttemptBegin', on, 'examAnswers { nodes { id question { correct } } }');
  const { nodes } = attempt['examAnswers'] as { nodes: { id: string; question: object | null }[] };
  if (nodes.some(({ question }) => question)) throw new Error('Whoever sits the paper sees its answers.');
  const answers = nodes.map(({ id }, place) => ({ answer: id, chosen: questions[place]!.correct }));
  const { points, worth } = await next(person, 'examAttemptSubmit', attempt, { answers }, 'points worth');
  return `The seller sits its paper within the hour, sees questions and no answers, and has ${points} of ${worth} points.`;
}

async function runOf(hr: Person, today: string, months: number): Promise<string> {
  const [fromDay, after] = [monthBefore(today, months), monthBefore(today, months - 1)];
  return (await hr.step('indicatorRunCompute', { fromDay, toDay: addDays(after, -1) })).id;
}

/** A figure of somebody in a run, if there is one. */
async function figureOf(person: Person, { account }: Person, run: string): Promise<string | undefined> {
  const query = `query ($run: ID!, $id: ID!) { indicatorValues(first: 1, filter: { indicatorRun: { eq: $run }, owner: { eq: $id } }) { nodes { id } } }`;
  const { indicatorValues } = await person.ask(query, { run, id: account });
  return indicatorValues.nodes[0]?.id;
}

/** From the finding to how the need ended, in one query. */
async function path(person: Person, finding: string): Promise<string> {
  const query = `query ($id: ID!) { finding(id: $id) { number state developmentNeeds(first: 2) { nodes { number state
    laterFigure { figure indicator { indicatorCode } } enrolments(first: 2) { nodes { state attempts(first: 2) { nodes { passed } }
      training { number effects(first: 2) { nodes { verdict participants comparison } } } } } } } } }`;
  const { finding: seen } = await person.ask(query, { id: finding });
  const [need] = seen.developmentNeeds.nodes;
  const [{ training, attempts }] = need.enrolments.nodes;
  const [effect] = training.effects.nodes;
  const passed = attempts.nodes[0].passed ? 'passed' : 'failed';
  return `One query leads from finding ${seen.number} (${seen.state}) to need ${need.number}, training ${training.number}, its test (${passed}) and its effect (${effect.verdict}, ${effect.participants} beside ${effect.comparison}): the need is ${need.state}.`;
}
