import type { NewClass } from '../../../core/fields/declaration.js';
import { find as findRow, findAll as findRows } from '../../../reads/find.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

/** The row that an input names, as the viewer sees it: NOT_FOUND where it is not visible, BAD_USER_INPUT where the id is of another type. */
export const find = <E extends object>(work: Work, type: NewClass<E>, id: string): Promise<E> =>
  findRow(work[connection], type, id, work);

/** The row that an input may name, as the viewer sees it: null where it names none. */
export const findOptional = async <E extends object>(
  work: Work,
  type: NewClass<E>,
  id: string | null | undefined,
): Promise<E | null> => (id ? find(work, type, id) : null);

/** The rows that an input names, as the viewer sees them, by id, in one statement: NOT_FOUND unless all are there. */
export const findAll = <E extends object>(
  work: Work,
  type: NewClass<E>,
  ids: readonly string[],
): Promise<Map<string, E>> => findRows(work[connection], type, ids, work);
