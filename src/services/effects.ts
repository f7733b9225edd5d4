import type { Effects } from './flow/effectsOf.js';
import * as all from './allEffects.js';

/** What steps do beyond beginning or putting what they bring, by the step, of all domains. */
export const effects: Effects = Object.assign({}, ...Object.values(all)) as Effects;
