import { declarationOf, type EntityClass } from '../../core/fields/declaration.js';
import { quoted } from '../../core/quoted.js';
import { find } from '../../reads/find.js';
import { lock } from './ask.js';
import type { Work } from './work.js';

/** The record that an input names, as the viewer sees it, locked: what this step finds of it holds until it is taken. */
export async function findLocked<E extends object>(
  work: Work,
  type: EntityClass & (new () => E),
  id: string,
): Promise<E> {
  await lock(work.em, quoted(declarationOf(type).table), id);
  return find(work.em, type, id, work);
}
