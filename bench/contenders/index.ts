import type { Contender } from './contender.js';
import { directus } from './directus.js';
import { floor } from './floor.js';
import { mercurius } from './mercurius.js';
import { ours } from './ours.js';
import { postgraphile } from './postgraphile.js';

const [joins, loaders, session] = mercurius;

/** Who is compared unless said otherwise; the first is the floor. */
export const contenders: readonly Contender[] = [floor, ours, postgraphile, joins, directus];

/** Who is compared where they are named. */
export const others: readonly Contender[] = [loaders, session];
