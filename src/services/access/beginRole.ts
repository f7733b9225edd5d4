import { Grant, Role } from '../../entities/index.js';
import { approves } from '../../processes/access/conflicts.js';
import { add, begin, type Work } from '../flow/words.js';
import type { Right } from './accessEffect.js';

/** Begins a role that allows this from its first version on (3.2.4b). */
export async function beginRole(
  work: Work,
  named: Pick<Role, 'key' | 'titleEn' | 'titleZh'> & { purpose?: string | null | undefined },
  grants: readonly Right[],
): Promise<Role> {
  const approving = grants.some(({ permission }) => approves(permission));
  const role = await begin(work, Role, { ...named, approving });
  for (const { permission, scope, ceiling } of grants)
    add(work, Grant, { role, permission, scope, ceiling, grantedIn: role.version });
  return role;
}
