// Gathered from src/processes/*/*.ts by npm run gather; not edited by hand.
export { assessmentIndicators } from './assessment/indicators.js';
export { supervisionIndicators } from './supervision/indicators.js';
export { trainingIndicators } from './training/indicators.js';
