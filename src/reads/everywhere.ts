import type { FieldDeclaration } from '../core/fields/declaration.js';
import type { Viewer } from '../core/viewer.js';
import { notHeld } from '../permissions/notHeld.js';

/** Refused on a strict field that the viewer may not read on every row: its order, groups and sums would tell of the others. */
export function refuseUnlessEverywhere({ strict }: FieldDeclaration, viewer: Viewer): void {
  if (strict && !viewer.rights.get(strict)?.some(({ scope }) => scope === 'ALL')) throw notHeld(strict);
}
