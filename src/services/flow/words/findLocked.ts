import { declarationOf, type EntityClass } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { lock } from '../step/ask.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';
import { find, findAll } from './find.js';
import { select } from './select.js';
import type { Work } from '../step/work.js';

/** Locks a row that is known to exist (pessimistic lock) until the step is taken. */
export const lockRow = ({ [connection]: em }: Transaction, type: EntityClass, id: string): Promise<unknown> =>
  lock(em, quoted(declarationOf(type).table), id);

/** The record that an input names, as the viewer sees it, locked: what this step finds of it holds until it is taken. */
export async function findLocked<E extends object>(
  work: Work,
  type: EntityClass & (new () => E),
  id: string,
): Promise<E> {
  await lockRow(work, type, id);
  return find(work, type, id);
}

/** Records that an input names, as the viewer sees them, under a shared lock: nobody changes them until the step is taken, and others may refer to them meanwhile. */
export async function findAllShared<E extends object>(
  work: Work,
  type: EntityClass & (new () => E),
  ids: readonly string[],
): Promise<Map<string, E>> {
  const params = new Params();
  const { table } = declarationOf(type);
  await select(work, `select from ${quoted(table)} where id = any(${params.add(ids)}) order by id for share`, params);
  return findAll(work, type, ids);
}
