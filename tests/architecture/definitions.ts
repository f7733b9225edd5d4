import 'reflect-metadata';
import type { Fact } from '../../src/core/fact.js';
import { declaredEntities, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import type { GrantedRight, Scope, Viewer } from '../../src/core/viewer.js';
import '../../src/entities/index.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { apartOf, steps, type NamedStep } from '../../src/processes/index.js';

/** Every fact that a step asks, whatever it asks it for. */
export const factsOf = (step: NamedStep): Fact[] => [
  ...(step.by ? [step.by] : []),
  ...apartOf(step),
  ...(step.unless ?? []),
  ...(step.unlessAfter ?? []),
  ...(step.warns ?? []),
];

/** The permissions that an entity names: to see its rows, and its strict fields. */
export function opensOf({ rows, fields }: EntityDeclaration): string[] {
  const seen = 'read' in rows ? rows.read : 'within' in rows ? rows.seenWith : undefined;
  return [...(seen ? [seen] : []), ...[...fields.values()].flatMap(({ strict }) => strict ?? [])];
}

/** The entities whose rows, fields or steps a permission opens; none where it is an act. */
export function openedBy(permission: string): EntityDeclaration[] {
  const step = steps.get(permission);
  if (step) return [step.entity];
  return declaredEntities().filter(
    ({ rows, fields }) =>
      ('read' in rows && rows.read === permission) || [...fields.values()].some(({ strict }) => strict === permission),
  );
}

/** Somebody who holds these permissions, all of them unless said, on the rows of one scope. */
export function holding(
  scope: Scope,
  permissions: Iterable<string> = catalogue.keys(),
  ceiling: string | null = null,
): Viewer {
  const right: GrantedRight = { scope, ceiling };
  return {
    account: 'me',
    kind: 'EMPLOYEE',
    employee: null,
    customer: 'ours',
    departments: ['mine'],
    departmentTree: ['mine', 'below'],
    rights: new Map([...permissions].map((permission) => [permission, [right]])),
    conflictsOf: [],
  };
}

/** The names that stand more than once. */
export const twice = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) < at)),
];
