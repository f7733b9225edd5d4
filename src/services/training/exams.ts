import { ref, type Ref } from '@mikro-orm/core';
import { Params } from '../../core/params.js';
import { badInput } from '../../core/refusal.js';
import { Account, Course, Enrolment, ExamAnswer, ExamAttempt, ExamPaper, ExamQuestion } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import type { Answered, PaperFields, QuestionFields } from '../../schema/training/inputs.js';
import { lock } from '../flow/ask.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { findLocked } from '../flow/findLocked.js';
import { findRef } from '../flow/findRef.js';
import { linesOf, put, replaceLines } from '../flow/lines.js';
import { referred } from '../flow/referred.js';
import { add, begin, type Work } from '../flow/work.js';

/** Begins a paper on a course, by the rules of the company unless it has stricter ones (5.2.4c). */
export async function draftPaper(
  work: Work<ExamPaper>,
  { course: id, questions, ...rules }: PaperFields & { course: string; questions: QuestionFields[] },
): Promise<ExamPaper> {
  const { valueOf } = await companyAt(work.em, work.now);
  const paper = await begin(work, ExamPaper, {
    course: ref(await find(work.em, Course, id, work)),
    passMark: rules.passMark ?? String(valueOf('examPaper.passMark.percent')),
    minutes: rules.minutes ?? valueOf('examPaper.timeLimit.minutes'),
    sittings: rules.sittings ?? valueOf('examPaper.attempts.count'),
  });
  await keepQuestions(work, paper, questions);
  return paper;
}

/** Changes a paper; its questions are replaced as a whole. */
export async function editPaper(
  work: Work<ExamPaper>,
  { questions, passMark, minutes, sittings }: PaperFields & { questions?: QuestionFields[] | null },
): Promise<void> {
  put(ExamPaper, work.record, { passMark, minutes, sittings });
  if (questions) await keepQuestions(work, work.record, questions);
}

async function keepQuestions(work: Work, paper: ExamPaper, questions: readonly QuestionFields[]): Promise<void> {
  const owner = ref(work.em.getReference(Account, work.viewer.account));
  const { department } = paper;
  await replaceLines(work, paper, questions, {
    type: ExamQuestion,
    by: 'paper',
    make: (line) => add(work, ExamQuestion, { paper: ref(paper) as Ref<ExamPaper>, owner, department, ...line }),
  });
}

/**
 * Begins to sit a paper: what is asked is put down, without what is right, and its time runs: as long as the paper
 * says, and no longer than the company allows by now, after which the attempt lapses (5.2.4c).
 */
export async function beginAttempt(
  work: Work<ExamAttempt>,
  given: { paper: string; enrolment?: string | null },
): Promise<ExamAttempt> {
  const { em, now, viewer } = work;
  const paper = await findLocked(work, ExamPaper, given.paper);
  await lock(em, 'account', viewer.account);
  const enrolment = await findRef(work, Enrolment, given.enrolment);
  const questions = await linesOf(work, paper, ExamQuestion, 'paper');
  const minutes = Math.min(paper.minutes, (await companyAt(em, now)).valueOf('examPaper.timeLimit.minutes'));
  const examinee = ref(em.getReference(Account, viewer.account));
  const attempt = await begin(work, ExamAttempt, {
    ...{ paper: ref(paper), enrolment, points: null, passed: null, owner: examinee },
    endsAt: new Date(now.getTime() + minutes * 60_000),
    worth: questions.reduce((sum, { worth }) => sum + worth, 0),
  });
  for (const question of questions)
    add(work, ExamAnswer, {
      ...{ attempt: ref(attempt), examinee, question: ref(question), chosen: null, points: null, earned: null },
      ...{ wording: question.wording, possibleAnswers: question.possibleAnswers },
    });
  return attempt;
}

/** The letters of an answer, each once, in their order. */
const letters = (chosen: string) => [...new Set(chosen.toUpperCase().replace(/[^A-Z]/g, ''))].sort().join('');

/** How often whoever sits the paper has begun to, this time counted. */
async function timesSat({ em, record }: Work<ExamAttempt>): Promise<number> {
  const params = new Params();
  const sql = `select count(*)::int as times from exam_attempt t
    where t.paper_id = ${params.add(record.paper.id)} and t.owner_id = ${params.add(record.owner.id)}`;
  return (await run<{ times: number }>(em, sql, params))[0]!.times;
}

/**
 * Keeps what was answered and grades it: a question brings all its points or none. What each brought is told only to
 * whoever can sit the paper no more: it would tell the others what is right (5.2.4c).
 */
export async function submitAttempt(
  work: Work<ExamAttempt>,
  { answers }: { answers: readonly Answered[] },
): Promise<void> {
  const { record } = work;
  const rows = await linesOf(work, record, ExamAnswer, 'attempt');
  const paper = await referred(work, ExamPaper, record.paper);
  const questions = new Map((await linesOf(work, paper, ExamQuestion, 'paper')).map((one) => [one.id, one]));
  const chosen = new Map(answers.map(({ answer, chosen }) => [answer, letters(chosen)]));
  if (answers.some(({ answer }) => !rows.some(({ id }) => id === answer)))
    throw badInput('This is no question of this attempt.', '该题不属于本次考试。');
  const last = (await timesSat(work)) >= paper.sittings;
  for (const row of rows) {
    const { correct, worth } = questions.get(row.question.id)!;
    row.chosen = chosen.get(row.id) ?? null;
    row.earned = row.chosen === letters(correct) ? worth : 0;
  }
  record.points = rows.reduce((sum, { earned }) => sum + earned!, 0);
  record.passed = record.points * 100 >= Number(paper.passMark) * record.worth;
  if (record.passed || last) for (const row of rows) row.points = row.earned;
}
