import { allPermissions } from '../allPermissions.js';
import type { Permission } from '../permission.js';

const kinds: readonly Permission['kind'][] = ['STEP', 'READ', 'FIELD'];

/** Whether a permission goes to a delegate: what runs the platform stays with whom it was granted to (SOD-31). */
export function delegable(permission: string): boolean {
  const known = allPermissions().get(permission);
  return known !== undefined && !known.administers && kinds.includes(known.kind);
}
