import type { Work } from './work.js';

/** Removes a row that is within the record of the step; written, and told in its audit event, when the step is. */
export const remove = ({ em }: Pick<Work, 'em'>, row: object): void => void em.remove(row);
