import { steps } from '../index.js';

/** The steps that send back what was done before. */
export const correcting: readonly string[] = [...steps.values()]
  .filter(({ corrects }) => corrects)
  .map(({ name }) => name);
