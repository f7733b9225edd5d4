import { Account } from '../../entities/index.js';
import { supervisionMemberProcess } from '../../processes/supervision/supervisionMember.js';
import { beginBrought, effectsOf, find } from '../flow/words.js';

export const supervisionMemberEffects = effectsOf(supervisionMemberProcess, {
  /** Appoints somebody to the supervision group, who is told of it (4.1.1a). */
  async supervisionMemberAppoint(work, given) {
    const member = await find(work, Account, given.member);
    return beginBrought(work, given, { member, owner: member, department: member.department });
  },
});
