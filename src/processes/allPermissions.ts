import { declaredEntities } from '../core/fields/declaration.js';
import '../entities/index.js';
import { acts } from './acts.js';
import { allSteps, isGranted } from './allSteps.js';
import type { Permission } from './permission.js';

type Named = [name: string, permission: Permission];

const administering = (given: true | undefined) => (given ? { administers: given } : {});

/** What opens rows and fields; it administers as the process of its entity does, where it does not say. */
function declared(): Named[] {
  const processes = new Map([...allSteps().values()].map(({ entity, process }) => [entity.name, process]));
  return declaredEntities().flatMap(({ name: entity, permissions }) =>
    permissions.map(({ name, administers = processes.get(entity)?.administers, ...said }): Named => {
      return [name, { ...said, ...administering(administers) }];
    }),
  );
}

const ofSteps = () =>
  [...allSteps().values()].filter(isGranted).map(({ name, means, clause, process: { administers } }): Named => {
    return [name, { kind: 'STEP', means, clause, ...administering(administers) }];
  });

let all: ReadonlyMap<string, Permission> | undefined;

/** Everything that can be granted, by name, for what is part of a process and asks of it as it writes its SQL. */
export const allPermissions = (): ReadonlyMap<string, Permission> =>
  (all ??= new Map([
    ...[...declared(), ...Object.entries<Permission>(acts)].sort(([one], [other]) => (one < other ? -1 : 1)),
    ...ofSteps(),
  ]));
