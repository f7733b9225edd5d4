import type { EntityDictionary } from '@mikro-orm/core';
import type { NewClass } from '../../core/fields/declaration.js';
import type { Params } from '../../core/params.js';
import { select } from './select.js';
import type { Work } from './work.js';

/** The same as `select` for whole rows of one type, as entities whose changes are written with the step. */
export async function selectRows<E extends object>(
  work: Pick<Work, 'em'>,
  type: NewClass<E>,
  sql: string,
  params: Params,
): Promise<E[]> {
  const rows = await select<EntityDictionary<E>>(work, sql, params);
  return rows.map((row) => work.em.map(type, row));
}
