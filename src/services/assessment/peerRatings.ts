import { ref } from '@mikro-orm/core';
import { Account, AssessmentCycle, PeerRating } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { oneAtATime } from '../flow/oneAtATime.js';
import { begin, type Work } from '../flow/work.js';

/** Asks a colleague to rate somebody in a cycle (4.2.4). */
export async function askRating(
  work: Work<PeerRating>,
  given: { cycle: string; rated: string; rater: string },
): Promise<PeerRating> {
  const { em } = work;
  await oneAtATime(work, `peer_rating ${given.cycle}`);
  const cycle = await find(em, AssessmentCycle, given.cycle, work);
  const [rated, owner] = [await find(em, Account, given.rated, work), await find(em, Account, given.rater, work)];
  return begin(work, PeerRating, {
    ...{ cycle: ref(cycle), rated: ref(rated), owner: ref(owner), department: owner.department },
    ...{ collaboration: null, rapport: null, problemSolving: null, reason: null },
  });
}
