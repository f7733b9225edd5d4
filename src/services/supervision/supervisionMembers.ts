import { Account, SupervisionMember } from '../../entities/index.js';
import { supervisionMemberProcess } from '../../processes/supervision/supervisionMember.js';
import { effectsOf } from '../flow/effectsOf.js';
import { find } from '../flow/find.js';
import { begin } from '../flow/work.js';

export const supervisionMemberEffects = effectsOf(supervisionMemberProcess, {
  /** Appoints somebody to the supervision group, who is told of it (4.1.1a). */
  async supervisionMemberAppoint(work, given) {
    const member = await find(work, Account, given.member);
    return begin(work, SupervisionMember, { ...given, member, owner: member, department: member.department });
  },
});
