import { ref } from '@mikro-orm/core';
import { Account, SupervisionMember } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Appointed } from '../../schema/supervision/planInputs.js';
import { begin, type Work } from '../flow/work.js';

/** Appoints somebody to the supervision group, who is told of it (4.1.1a). */
export async function appointMember(
  work: Work<SupervisionMember>,
  { member: id, ...term }: Appointed,
): Promise<SupervisionMember> {
  const member = await find(work.em, Account, id, work);
  return begin(work, SupervisionMember, {
    ...{ member: ref(member), owner: ref(member), department: member.department, ...term },
  });
}
