/** The words in which entities are written. */
export type { Ref } from '@mikro-orm/core';
export * from './entity.js';
export * from './field.js';
export * from './hidden.js';
