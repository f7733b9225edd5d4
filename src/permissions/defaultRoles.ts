import type { Scope } from '../core/viewer.js';
import type { DefaultRole, Line } from './defaultRole.js';
import * as roles from './roles/index.js';

/** The roles that a new company starts with (1.10), by their keys; administrators change them from then on. */
export const defaultRoles: Readonly<Record<string, DefaultRole>> = { ...roles };

/** One grant of a default role, spelt out. */
export interface DefaultGrant {
  readonly permission: string;
  readonly scope: Scope;
  readonly ceiling: string | null;
}

/** What employees see of each record that they see at all. */
const ofColleagues: Line = ['ALL', 'historyRead', 'clockRead'];

/** The grants of a default role, one by one. */
export function grantsOf({ grants, outside }: DefaultRole): DefaultGrant[] {
  return [...grants, ...(outside ? [] : [ofColleagues])].flatMap(([scoped, ...permissions]) => {
    const [scope, ceiling] = scoped.split(' ≤ ') as [Scope, string?];
    return permissions.map((permission) => ({ permission, scope, ceiling: ceiling ? `${ceiling}.00` : null }));
  });
}
