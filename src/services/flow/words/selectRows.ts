import type { EntityDictionary } from '@mikro-orm/core';
import type { NewClass } from '../../../core/fields/declaration.js';
import type { Params } from '../../../core/sql/params.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';
import { select } from './select.js';

/** Whole rows of one type by a query in SQL, past the scopes as with `select`, as entities whose changes are written with the step. */
export async function selectRows<E extends object>(
  work: Transaction,
  type: NewClass<E>,
  sql: string,
  params: Params,
): Promise<E[]> {
  const rows = await select<EntityDictionary<E>>(work, sql, params);
  return rows.map((row) => work[connection].map(type, row));
}
