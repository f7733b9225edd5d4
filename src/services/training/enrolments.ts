import { Account, DevelopmentNeed, Enrolment, Training } from '../../entities/index.js';
import { enrolmentProcess } from '../../processes/training/enrolment.js';
import { begin, effectsOf, find, findLocked, findOptional, takeInside } from '../flow/words.js';

export const enrolmentEffects = effectsOf(enrolmentProcess, {
  /** Enrols the viewer, or somebody whom they may enrol, while nobody else takes the last seat (5.2.1a, 4.4.3c). */
  async enrolmentAdd(work, given) {
    const training = await findLocked(work, Training, given.training);
    const owner = await find(work, Account, given.learner ?? work.viewer.account);
    const developmentNeed = await findOptional(work, DevelopmentNeed, given.developmentNeed);
    if (developmentNeed) takeInside(work, 'developmentNeedTrain', { ids: [developmentNeed.id] });
    return begin(work, Enrolment, { training, developmentNeed, owner, department: owner.department });
  },
});
