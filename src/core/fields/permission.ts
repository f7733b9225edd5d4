import { lowerFirst, type Text } from '../text.js';
import type { Clause } from '../vocabulary.js';

/** A permission declared where it opens something: what is left out follows from there. */
export interface PermissionOptions extends Text {
  /** `courseRead` of rows and `contractReadMargin` of a field, unless said. */
  readonly name?: string;
  /** The clause of what it opens, unless said. */
  readonly clause?: Clause;
  /** As the process that the records walk, unless said. */
  readonly administers?: true;
}

/** Declared here, or the name of one that another entity declares. */
export type PermissionReference = string | PermissionOptions;

/** What opens the rows of an entity or a strict field, by its name. */
export interface DeclaredPermission {
  readonly name: string;
  readonly kind: 'READ' | 'FIELD';
  readonly means: Text;
  readonly clause: Clause;
  readonly administers?: true;
}

/** The name of what opens an entity's rows, or its field, of this name. */
export function permissionName(given: PermissionReference, entity: string, field = ''): string {
  if (typeof given === 'string') return given;
  return given.name ?? `${lowerFirst(entity)}Read${field.charAt(0).toUpperCase()}${field.slice(1)}`;
}

/** The permission where one is declared, and not named only; throws where no clause speaks of it. */
export function declaredPermission(
  kind: DeclaredPermission['kind'],
  given: PermissionReference | undefined,
  name: string | undefined,
  ofWhat: Clause | undefined,
): DeclaredPermission[] {
  if (typeof given !== 'object' || !name) return [];
  const { en, zh, clause = ofWhat, administers } = given;
  if (!clause) throw new Error(`The permission ${name} has no clause.`);
  return [{ name, kind, means: { en, zh }, clause, ...(administers ? { administers } : {}) }];
}
