import type { Ref } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Follows a reference of a record that is known to be visible, past the scopes: what stands in it is part of the record. */
export const referred = <E extends object>(
  { em }: { readonly em: EntityManager },
  type: new () => E,
  { id }: Ref<E> & { readonly id: string },
): Promise<E> => em.findOneOrFail<E>(type, id as never);
