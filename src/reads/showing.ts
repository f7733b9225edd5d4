import type { Params } from '../core/sql/params.js';

/** What a statement shows of a row: its select list, and the rows that are joined for it. */
export interface Shown {
  readonly columns: string;
  readonly joins?: string;
}

/** Tells what to show of the row of this alias. */
export type Showing = (row: string, params: Params) => Shown;
