import type { Primary, Ref } from '@mikro-orm/core';
import type { NewClass } from '../../../core/fields/declaration.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** A reference to a row that is known to exist, by its id alone: nothing is asked, and nobody's sight of it. */
export const referTo = <E extends object>(
  { [connection]: em }: Transaction,
  type: NewClass<E>,
  id: Primary<E>,
): Ref<E> => em.getReference(type, id, { wrapped: true });
