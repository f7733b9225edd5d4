import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** Removes a row that is within the record of the step; written, and told in its audit event, when the step is. */
export const remove = ({ [connection]: em }: Transaction, row: object): void => void em.remove(row);
