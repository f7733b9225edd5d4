import { examPaperProcess } from '../../processes/training/examPaper.js';
import { beginBrought, company, effectsOf } from '../flow/words.js';

export const examPaperEffects = effectsOf(examPaperProcess, {
  /** Begins a paper on a course, by the rules of the company unless it has stricter ones (5.2.4c). */
  async examPaperDraft(work, given) {
    const { valueOf } = await company(work);
    return beginBrought(work, given, {
      passMark: given.passMark ?? String(valueOf('examPaper.passMark.percent')),
      minutes: given.minutes ?? valueOf('examPaper.timeLimit.minutes'),
      sittings: given.sittings ?? valueOf('examPaper.attempts.count'),
    });
  },
});
