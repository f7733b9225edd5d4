import type { Primary, Ref } from '@mikro-orm/core';
import type { NewClass } from '../../core/fields/declaration.js';
import type { Work } from './work.js';

/** A reference to a row that is known to exist, by its id alone: nothing is asked, and nobody's sight of it. */
export const referTo = <E extends object>({ em }: Pick<Work, 'em'>, type: NewClass<E>, id: Primary<E>): Ref<E> =>
  em.getReference(type, id, { wrapped: true });
