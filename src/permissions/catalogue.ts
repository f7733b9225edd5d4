import { declaredEntities } from '../core/fields/declaration.js';
import '../entities/index.js';
import { isGranted, processes, processOf, steps } from '../processes/index.js';
import { acts } from './acts.js';
import type { Permission } from './permission.js';

type Named = [name: string, permission: Permission];

const administering = (given: true | undefined) => (given ? { administers: given } : {});

/** What opens rows and fields; it administers as the process of its entity does, where it does not say. */
const declared = declaredEntities().flatMap(({ name: entity, permissions }) =>
  permissions.map(({ name, administers = processOf(entity)?.administers, ...said }): Named => {
    return [name, { ...said, ...administering(administers) }];
  }),
);

const stepPermissions = [...steps.values()]
  .filter(isGranted)
  .map(({ name, means, clause, process: { administers } }): Named => {
    return [name, { kind: 'STEP', means, clause, ...administering(administers) }];
  });

/** Everything that can be granted, by name. */
export const catalogue: ReadonlyMap<string, Permission> = new Map([
  ...[...declared, ...Object.entries<Permission>(acts)].sort(([one], [other]) => (one < other ? -1 : 1)),
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
