import type { Start } from '../level.js';
import type { Bringing } from './bringing.js';
import type { Write } from './glue.js';
import type { Prepared } from './prepared.js';

/** One statement of a plan and what is made of its rows. */
export interface Level {
  readonly from: Start['kind'];
  readonly statement: Prepared;
  /** Counts the whole list, where that is asked for. */
  readonly count?: Prepared;
  /** How many rows a page shows. */
  readonly size?: (bringing: Bringing) => number;
  readonly reversed: boolean;
  readonly children: readonly Child[];
  readonly write: Write;
}

/** What hangs on a level: rows below each of its rows, or rows that an id of any type names. */
export interface Child {
  /** The column that holds the id to start from; none where it starts from nothing. */
  readonly key?: number;
  readonly level: Level | ReadonlyMap<string, Level>;
}
