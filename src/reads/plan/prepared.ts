import { filler } from '../../core/sql/slot.js';
import type { Statement } from '../level.js';
import type { Bringing } from './bringing.js';

/** A prepared statement, run with what each request brings: PostgreSQL parses it once for each connection. */
export interface Prepared {
  readonly text: string;
  readonly values: (bringing: Bringing) => unknown[];
  /** What stands for its placeholders: values, and slots. */
  readonly parameters: readonly unknown[];
}

/** Prepares a statement; parameters that its final text does not ask for, which would have no type, are left out. */
export function prepare({ sql, params }: Statement): Prepared {
  const places = new Map<string, number>();
  const text = sql.replace(/\$(\d+)/g, (place) => {
    if (!places.has(place)) places.set(place, places.size + 1);
    return `$${places.get(place)}`;
  });
  const parameters = [...places.keys()].map((place) => params.values[Number(place.slice(1)) - 1]);
  return { text, values: filler<Bringing>(parameters), parameters };
}
