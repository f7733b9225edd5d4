import type { NewClass } from '../../../core/fields/declaration.js';
import { find as findRow, findAll as findRows } from '../../../reads/find.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

/** The row that an input names, as the viewer sees it: NOT_FOUND where it is not visible, BAD_USER_INPUT where the id is of another type. */
export const find = <E extends object>(work: Work, type: NewClass<E>, id: string): Promise<E> =>
  findRow(work[connection], type, id, work);

/** The same for an id that may be left out: null then. */
export const findOptional = async <E extends object>(
  work: Work,
  type: NewClass<E>,
  id: string | null | undefined,
): Promise<E | null> => (id ? find(work, type, id) : null);

/** The same for several at once, by their ids: all of them, or none. */
export const findAll = <E extends object>(
  work: Work,
  type: NewClass<E>,
  ids: readonly string[],
): Promise<Map<string, E>> => findRows(work[connection], type, ids, work);
