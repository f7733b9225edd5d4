import { isGranted, processes, steps } from '../processes/index.js';
import { accessPermissions } from './access.js';
import { assessmentPermissions } from './assessment.js';
import { flowPermissions } from './flow.js';
import { organizationPermissions } from './organization.js';
import type { Permission } from './permission.js';
import { productPermissions } from './product.js';
import { regulationPermissions } from './regulation.js';
import { salesPermissions } from './sales.js';
import { stewardshipPermissions } from './stewardship.js';
import { supervisionPermissions } from './supervision.js';
import { trainingPermissions } from './training.js';
import { supportPermissions } from './support.js';

const declared = {
  ...accessPermissions,
  ...assessmentPermissions,
  ...flowPermissions,
  ...organizationPermissions,
  ...productPermissions,
  ...regulationPermissions,
  ...salesPermissions,
  ...stewardshipPermissions,
  ...supervisionPermissions,
  ...trainingPermissions,
  ...supportPermissions,
};

const stepPermissions = [...steps.values()]
  .filter(isGranted)
  .map(({ name, means, clause, process: { administers } }): [string, Permission] => {
    return [name, { kind: 'STEP', means, clause, ...(administers ? { administers } : {}) }];
  });

/** Everything that can be granted, by name. */
export const catalogue: ReadonlyMap<string, Permission> = new Map([
  ...Object.entries<Permission>(declared),
  ...stepPermissions,
]);

/** The permissions that approve what others did. */
export const approving: ReadonlySet<string> = new Set(
  processes.flatMap(({ steps }) =>
    Object.entries(steps)
      .filter(([, { approves }]) => approves)
      .map(([name]) => name),
  ),
);
