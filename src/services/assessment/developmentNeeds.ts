import { Account, DevelopmentNeed } from '../../entities/index.js';
import { developmentNeedProcess } from '../../processes/assessment/developmentNeed.js';
import { beginBrought, beginWithin, effectsOf, find, putBrought, takeInside } from '../flow/words.js';

export const developmentNeedEffects = effectsOf(developmentNeedProcess, {
  /** Says what somebody is to learn, whatever their scores; also because an inspection found something (4.4.3a, b). */
  async developmentNeedRaise(work, given) {
    const learner = await find(work, Account, given.learner);
    return beginBrought(work, given, { learner, department: learner.department });
  },

  /** Keeps what came of a need where it is still lacking: the same need follows anew (4.4.3a, 4.4.3e). */
  async developmentNeedRepeat(work, given) {
    const { record } = work;
    await putBrought(work, given);
    const { learner, assessmentForm, scoreItem, finding, shortcoming } = record;
    const need = { learner, assessmentForm, scoreItem, finding, shortcoming, repeatOf: record };
    takeInside(work, 'developmentNeedIdentify', {
      begins: [(inside) => beginWithin(inside, record, 1, DevelopmentNeed, need)],
    });
  },
});
