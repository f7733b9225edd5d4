import { merged } from '../core/merged.js';
import * as byDomain from './allLooseEnds.js';
import type { LooseEnd } from './supervision/looseEnd.js';

/** The invariants of the loop (1.3.4e), by their codes. */
export const looseEnds: Readonly<Record<string, LooseEnd>> = merged(byDomain);
