import type { EntityManager } from '@mikro-orm/postgresql';
import { connection } from './connection.js';

/** The transaction of a step, or of a query that computes: its connection is only for `services/flow`. */
export interface Transaction {
  readonly [connection]: EntityManager;
}

/** Computes something for a query, in a transaction of its own. */
export const inQuery = <T>(em: EntityManager, compute: (within: Transaction) => Promise<T>): Promise<T> =>
  em.transactional((em) => compute({ [connection]: em }));
