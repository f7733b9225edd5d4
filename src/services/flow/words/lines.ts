import { declarationOf, type NewClass } from '../../../core/fields/declaration.js';
import { Params } from '../../../core/sql/params.js';
import { Refusal } from '../../../core/refusal.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import { quoted } from '../../../core/sql/quoted.js';
import { connection } from '../connection.js';
import { put } from './put.js';
import { selectRows } from './selectRows.js';
import type { Work } from '../step/work.js';

type Line = { id?: string | null };

/** How the lines of a record are stored: which rows they are, and what makes a new one. */
interface Lines<R extends { id: string }, L extends Line> {
  readonly type: NewClass<R>;
  /** The field of a line that points at the record. */
  readonly by: string;
  readonly make: (line: Omit<L, 'id'>, place: number) => R;
  /** The rows as they are, where they are known. */
  readonly before?: readonly R[];
}

/** The rows of a record's lines as they are, in the order in which they came to be. */
export async function linesOf<R extends { id: string }>(
  work: Work,
  record: { readonly id: string },
  type: NewClass<R>,
  by: string,
): Promise<R[]> {
  const { table, fields } = declarationOf(type);
  const params = new Params();
  const sql = `select * from ${quoted(table)} where ${fields.get(by)!.column} = ${params.add(record.id)} order by id`;
  return selectRows(work, type, sql, params);
}

/** The last digits of a line's number; 0 where lines have none. */
const placeOf = (row: { id: string; number?: string }) => Number(/\d+$/.exec(row.number ?? '')?.[0] ?? 0);

/** Replaces the lines of a record as a whole: a line with an id keeps its row and place, the others go or are made. */
export async function replaceLines<R extends { id: string }, L extends Line>(
  work: Work,
  record: BusinessRecord,
  given: readonly L[],
  { type, by, make, before }: Lines<R, L>,
): Promise<R[]> {
  const there = before ?? (work.step.from ? await linesOf(work, record, type, by) : []);
  const rows = new Map(there.map((row) => [row.id, row]));
  let place = Math.max(0, ...[...rows.values()].map(placeOf));
  const kept = given.map(({ id, ...line }) => {
    if (!id) return make(line, (place += 1));
    const row = rows.get(id);
    if (!row) throw new Refusal('NOT_FOUND');
    put(row, line as object);
    rows.delete(id);
    return row;
  });
  for (const row of rows.values()) work[connection].remove(row);
  return kept.sort((one, other) => (one.id < other.id ? -1 : 1));
}
