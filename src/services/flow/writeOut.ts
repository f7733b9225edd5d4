import type { Work } from './work.js';

/** Flushes what was added and changed so far, where what follows asks the database for it. */
export const writeOut = ({ em }: Pick<Work, 'em'>): Promise<void> => em.flush();
