import { Course, ExamPaper } from '../../entities/index.js';
import { examPaperProcess } from '../../processes/training/examPaper.js';
import { begin, company, effectsOf, find, putLines } from '../flow/words.js';

export const examPaperEffects = effectsOf(examPaperProcess, {
  /** Begins a paper on a course, by the rules of the company unless it has stricter ones (5.2.4c). */
  async examPaperDraft(work, { questions, passMark, minutes, sittings, ...given }) {
    const { valueOf } = await company(work);
    const paper = await begin(work, ExamPaper, {
      course: await find(work, Course, given.course),
      passMark: passMark ?? String(valueOf('examPaper.passMark.percent')),
      minutes: minutes ?? valueOf('examPaper.timeLimit.minutes'),
      sittings: sittings ?? valueOf('examPaper.attempts.count'),
    });
    await putLines(work, paper, { questions });
    return paper;
  },
});
