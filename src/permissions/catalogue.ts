import { allPermissions } from '../processes/allPermissions.js';
import { steps } from '../processes/index.js';
import type { Permission } from '../processes/permission.js';

/** Everything that can be granted, by name. */
export const catalogue: ReadonlyMap<string, Permission> = allPermissions();

/** The permissions that approve what others did. */
export const approving: ReadonlySet<string> = new Set(
  [...steps.values()].filter(({ approves }) => approves).map(({ name }) => name),
);
