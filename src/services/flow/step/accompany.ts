import type { Work } from './work.js';

type Accompanying = (work: Work) => Promise<void>;

const known = new Map<string, Accompanying[]>();

/** Remembers the effect of a step that is inside others, by each of those. */
export function rememberAccompanying(inside: readonly string[], effect: Accompanying): void {
  for (const outer of inside) known.set(outer, [...(known.get(outer) ?? []), effect]);
}

/** Asks the steps that are inside the one being taken, by whatever way it is taken, whether they are due as well. */
export async function accompany(work: Work): Promise<void> {
  for (const effect of known.get(work.step.name) ?? []) await effect(work);
}
