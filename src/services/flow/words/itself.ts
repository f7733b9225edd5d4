import { ref, type Ref } from '@mikro-orm/core';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** A new row's reference to itself, in the statement that inserts it: of an identity map of its own, in which it is not new. */
export const itself = <E extends { id: string }>({ [connection]: em }: Transaction, row: E): Ref<E> =>
  ref(em.fork().getReference(row.constructor as never, row.id as never) as E) as Ref<E>;
