import type { Params } from '../../core/params.js';
import { run } from '../../reads/run.js';
import type { Work } from './work.js';

/** The transaction of a step, or of a query that computes, in which the database is asked. */
export type Transaction = Pick<Work, 'em'>;

/** Asks the database in SQL, within the step's transaction, past the scopes: for what the step itself must know. */
export const select = <Row>({ em }: Transaction, sql: string, params?: Params): Promise<Row[]> =>
  run<Row>(em, sql, params);
