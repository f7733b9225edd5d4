import type { Params } from '../../core/params.js';
import { run } from '../../reads/run.js';
import type { Work } from './work.js';

/** Asks the database in SQL, within the step's transaction, past the scopes: for what the step itself must know. */
export const select = <Row>({ em }: Pick<Work, 'em'>, sql: string, params?: Params): Promise<Row[]> =>
  run<Row>(em, sql, params);
