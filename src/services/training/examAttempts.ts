import { Params } from '../../core/sql/params.js';
import { Refusal } from '../../core/refusal.js';
import { Account, ExamAnswer, ExamPaper, ExamQuestion, type ExamAttempt } from '../../entities/index.js';
import { examAttemptProcess } from '../../processes/training/examAttempt.js';
import {
  add,
  beginBrought,
  company,
  effectsOf,
  findLocked,
  linesOf,
  lockRow,
  referred,
  referTo,
  select,
  type Work,
} from '../flow/words.js';

export const examAttemptEffects = effectsOf(examAttemptProcess, {
  /**
   * Begins to sit a paper: what is asked is put down, without what is right, and its time runs: as long as the paper
   * says, and no longer than the company allows by now, after which the attempt lapses (5.2.4c).
   */
  async examAttemptBegin(work, given) {
    const paper = await findLocked(work, ExamPaper, given.paper);
    await lockRow(work, Account, work.viewer.account);
    const questions = await linesOf(work, paper, ExamQuestion, 'paper');
    const minutes = Math.min(paper.minutes, (await company(work)).valueOf('examPaper.timeLimit.minutes'));
    const examinee = referTo(work, Account, work.viewer.account);
    const attempt = await beginBrought(work, given, {
      paper,
      owner: examinee,
      endsAt: new Date(work.now.getTime() + minutes * 60_000),
      worth: questions.reduce((sum, { worth }) => sum + worth, 0),
    });
    for (const question of questions) {
      const { wording, possibleAnswers } = question;
      add(work, ExamAnswer, { attempt, examinee, question, wording, possibleAnswers });
    }
    return attempt;
  },

  /**
   * Keeps what was answered and grades it: a question brings all its points or none. What each brought is told only to
   * examinees who have no attempt left: it would tell the others what is right (5.2.4c).
   */
  async examAttemptSubmit(work, { answers }) {
    const { record } = work;
    const rows = await linesOf(work, record, ExamAnswer, 'attempt');
    const asked = new Set(rows.map(({ id }) => id));
    if (!answers.every(({ answer }) => asked.has(answer))) throw new Refusal('NOT_FOUND');
    const paper = await referred(work, ExamPaper, record.paper);
    const questions = new Map((await linesOf(work, paper, ExamQuestion, 'paper')).map((one) => [one.id, one]));
    const chosen = new Map(answers.map(({ answer, chosen }) => [answer, letters(chosen)]));
    for (const row of rows) {
      const { correct, worth } = questions.get(row.question.id)!;
      row.chosen = chosen.get(row.id) ?? null;
      row.earned = row.chosen === letters(correct) ? worth : 0;
    }
    record.points = rows.reduce((sum, { earned }) => sum + earned!, 0);
    record.passed = record.points * 100 >= Number(paper.passMark) * record.worth;
    const last = (await timesSat(work)) >= paper.sittings;
    if (record.passed || last) for (const row of rows) row.points = row.earned;
  },
});

/** The letters of an answer, each once, in their order. */
const letters = (chosen: string) => [...new Set(chosen.toUpperCase().replace(/[^A-Z]/g, ''))].sort().join('');

/** How often the examinee has begun to, this time counted. */
async function timesSat(work: Work<ExamAttempt>): Promise<number> {
  const { paper, owner } = work.record;
  const params = new Params();
  const sql = `select count(*)::int as times from exam_attempt t
    where t.paper_id = ${params.add(paper.id)} and t.owner_id = ${params.add(owner.id)}`;
  return (await select<{ times: number }>(work, sql, params))[0]!.times;
}
