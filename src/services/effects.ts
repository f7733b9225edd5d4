import type { Effects } from './flow/effectsOf.js';
import * as gathered from './gathered.js';

/** What steps do beyond beginning or putting what they bring, by the step, of all domains. */
export const effects: Effects = Object.assign({}, ...Object.values(gathered)) as Effects;
