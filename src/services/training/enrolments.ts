import { Account, Training } from '../../entities/index.js';
import { enrolmentProcess } from '../../processes/training/enrolment.js';
import { beginBrought, effectsOf, find, findLocked, takeInside } from '../flow/words.js';

export const enrolmentEffects = effectsOf(enrolmentProcess, {
  /** Enrols the viewer, or somebody whom they may enrol, while nobody else takes the last seat (5.2.1a, 4.4.3c). */
  async enrolmentAdd(work, given) {
    const training = await findLocked(work, Training, given.training);
    const owner = await find(work, Account, given.learner ?? work.viewer.account);
    if (given.developmentNeed) takeInside(work, 'developmentNeedTrain', { ids: [given.developmentNeed] });
    return beginBrought(work, given, { training, owner, department: owner.department });
  },
});
