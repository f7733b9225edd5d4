import { Role } from '../../entities/index.js';
import type { RoleFields } from '../../schema/access/inputs.js';
import { begin, type Work } from '../flow/work.js';
import { tellEffect } from './tellEffect.js';

/** Creates a role that allows nothing yet (3.2.4b). */
export async function createRole(work: Work, given: RoleFields): Promise<Role> {
  const role = await begin(work, Role, { ...given, approving: false });
  await tellEffect(work, role, { was: [], becomes: [], accounts: [] });
  return role;
}
