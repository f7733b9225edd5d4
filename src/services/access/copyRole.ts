import { ref } from '@mikro-orm/core';
import { Grant, Role } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { RoleFields } from '../../schema/access/inputs.js';
import { linesOf } from '../flow/lines.js';
import { add, begin, type Work } from '../flow/work.js';
import { refuseConflicts } from './refuseConflicts.js';
import { tellEffect } from './tellEffect.js';

/** Creates a role with the grants of another; what the other allowed in conflict, it may not (SOD-29). */
export async function copyRole(work: Work, { from, ...given }: RoleFields & { from: string }): Promise<Role> {
  const source = await find(work.em, Role, from, work);
  const grants = await linesOf(work, source, Grant, 'role');
  await refuseConflicts(work, grants, []);
  const role = await begin(work, Role, { ...given, approving: source.approving });
  for (const { permission, scope, ceiling } of grants)
    add(work, Grant, { role: ref(role), permission, scope, ceiling });
  await tellEffect(work, role, { was: [], becomes: grants, accounts: [] });
  return role;
}
