/** The words in which processes and their facts are written. */
export * from './brings.js';
export * from './sql/conditions.js';
export * from './fact.js';
export * from './limit.js';
export * from './process.js';
