import { Account, AssessmentCycle, PeerRating } from '../../entities/index.js';
import { peerRatingProcess } from '../../processes/assessment/peerRating.js';
import { begin, effectsOf, find, oneAtATime } from '../flow/words.js';

export const peerRatingEffects = effectsOf(peerRatingProcess, {
  /** Asks a colleague, whose the rating is, to rate somebody in a cycle (4.2.4). */
  async peerRatingAsk(work, given) {
    await oneAtATime(work, `peer_rating ${given.cycle}`);
    const cycle = await find(work, AssessmentCycle, given.cycle);
    const rated = await find(work, Account, given.rated);
    const owner = await find(work, Account, given.rater);
    return begin(work, PeerRating, { cycle, rated, owner, department: owner.department });
  },
});
