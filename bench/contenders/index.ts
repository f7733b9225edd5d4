import type { Contender } from './contender.js';
import { directus } from './directus.js';
import { floor } from './floor.js';
import { mercurius } from './mercurius.js';
import { ours } from './ours.js';
import { postgraphile } from './postgraphile.js';

/** Who is compared; the first is the floor. */
export const contenders: readonly Contender[] = [floor, ours, postgraphile, mercurius, directus];
