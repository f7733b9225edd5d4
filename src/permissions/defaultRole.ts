import type { Text } from '../core/text.js';
import type { Scope } from '../core/viewer.js';

/** A permission on some rows: `[scope, …permissions]`; after a `≤` the ceiling. */
export type Line = readonly [scope: Scope | `${Scope} ≤ ${number}`, ...permissions: string[]];

/** A role that a new company starts with. */
export interface DefaultRole extends Text {
  readonly grants: readonly Line[];
  /** Its holders do not work for the company. */
  readonly outside?: true;
}
