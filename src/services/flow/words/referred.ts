import type { Ref } from '@mikro-orm/core';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** Follows a reference of a record that is known to be visible, past the scopes: what stands in it is part of the record. */
export const referred = <E extends object>(
  { [connection]: em }: Transaction,
  type: new () => E,
  { id }: Ref<E> & { readonly id: string },
): Promise<E> => em.findOneOrFail<E>(type, id as never);
