import { ref, type Ref } from '@mikro-orm/core';
import type { EntityClass } from '../../core/fields/declaration.js';
import type { Work } from './work.js';

/** A reference to a row that is known to exist, by its id alone: nothing is asked, and nobody's sight of it. */
export const referTo = <E extends object>({ em }: Pick<Work, 'em'>, type: EntityClass & (new () => E), id: string) =>
  ref(em.getReference(type as never, id as never) as E) as Ref<E>;
