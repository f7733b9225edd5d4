import { Account, DevelopmentNeed, Finding, IndicatorValue } from '../../entities/index.js';
import { developmentNeedProcess } from '../../processes/assessment/developmentNeed.js';
import { begin, beginWithin, effectsOf, find, findOptional, put, takeInside } from '../flow/words.js';

export const developmentNeedEffects = effectsOf(developmentNeedProcess, {
  /** Says what somebody is to learn, whatever their scores; also because an inspection found something (4.4.3a, b). */
  async developmentNeedRaise(work, { shortcoming, ...given }) {
    const learner = await find(work, Account, given.learner);
    const finding = await findOptional(work, Finding, given.finding);
    return begin(work, DevelopmentNeed, { learner, department: learner.department, shortcoming, finding });
  },

  /** Keeps what came of a need where it is still lacking: the same need follows anew (4.4.3a, 4.4.3e). */
  async developmentNeedRepeat(work, { outcome, ...given }) {
    const { record } = work;
    put(record, { outcome, laterFigure: await findOptional(work, IndicatorValue, given.laterFigure) });
    const { learner, assessmentForm, scoreItem, finding, shortcoming } = record;
    const need = { learner, assessmentForm, scoreItem, finding, shortcoming, repeatOf: record };
    takeInside(work, 'developmentNeedIdentify', {
      begins: [(inside) => beginWithin(inside, record, 1, DevelopmentNeed, need)],
    });
  },
});
