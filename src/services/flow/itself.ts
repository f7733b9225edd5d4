import { ref, type Ref } from '@mikro-orm/core';
import type { Work } from './work.js';

/** A new row's reference to itself, in the statement that inserts it: of an identity map of its own, in which it is not new. */
export const itself = <E extends { id: string }>({ em }: Pick<Work, 'em'>, row: E): Ref<E> =>
  ref(em.fork().getReference(row.constructor as never, row.id as never) as E) as Ref<E>;
