import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** Flushes what was added and changed so far, where what follows asks the database for it. */
export const writeOut = ({ [connection]: em }: Transaction): Promise<void> => em.flush();
