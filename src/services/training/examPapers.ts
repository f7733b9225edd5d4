import { Course, ExamPaper } from '../../entities/index.js';
import { examPaperProcess } from '../../processes/training/examPaper.js';
import { company } from '../flow/company.js';
import { effectsOf } from '../flow/effectsOf.js';
import { find } from '../flow/find.js';
import { putLines } from '../flow/putLines.js';
import { begin } from '../flow/work.js';

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
