// Gathered from src/processes/*/*.ts by npm run gather; not edited by hand.
export { assessmentLooseEnds } from './assessment/looseEnds.js';
export { flowLooseEnds } from './flow/looseEnds.js';
export { supervisionLooseEnds } from './supervision/looseEnds.js';
export { supportLooseEnds } from './support/looseEnds.js';
export { trainingLooseEnds } from './training/looseEnds.js';
