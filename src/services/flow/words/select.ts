import type { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** Asks the database in SQL, within the step's transaction, past the scopes: for what the step itself must know. It only reads. */
export const select = <Row>({ [connection]: em }: Transaction, sql: string, params?: Params): Promise<Row[]> =>
  run<Row>(em, sql, params);
