import { Account } from '../../entities/index.js';
import { peerRatingProcess } from '../../processes/assessment/peerRating.js';
import { beginBrought, effectsOf, find, oneAtATime } from '../flow/words.js';

export const peerRatingEffects = effectsOf(peerRatingProcess, {
  /** Asks a colleague, whose the rating is, to rate somebody in a cycle (4.2.4). */
  async peerRatingAsk(work, given) {
    await oneAtATime(work, `peer_rating ${given.cycle}`);
    const owner = await find(work, Account, given.rater);
    return beginBrought(work, given, { owner, department: owner.department });
  },
});
