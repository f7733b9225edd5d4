import { ref, type Ref } from '@mikro-orm/core';
import type { EntityClass } from '../../core/fields/declaration.js';
import { find } from '../../reads/find.js';
import type { Work } from './work.js';

/** A reference to the record that an input may name, as the viewer sees it; null where it names none. */
export async function findRef<E extends object>(
  work: Work,
  type: EntityClass & (new () => E),
  id: string | null | undefined,
): Promise<Ref<E> | null> {
  return id ? (ref(await find(work.em, type, id, work)) as Ref<E>) : null;
}
