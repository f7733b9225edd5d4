import { FollowUp } from '../../entities/index.js';
import { satisfactionSurveyProcess } from '../../processes/support/satisfactionSurvey.js';
import { beginWithin, company, effectsOf, put, takeInside } from '../flow/words.js';

export const satisfactionSurveyEffects = effectsOf(satisfactionSurveyProcess, {
  /** Keeps what the customer thinks; a low score is followed up (2.4.4b, 2.4.4e). */
  async satisfactionSurveyAnswer(work, given) {
    const { record } = work;
    put(record, given);
    const low = (await company(work)).valueOf('satisfactionSurvey.lowScore.points');
    if (given.score > low) return;
    takeInside(work, 'followUpOpen', {
      begins: [(inside) => beginWithin(inside, record, 1, FollowUp, { survey: record })],
    });
  },
});
