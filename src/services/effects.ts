import type { Effects } from './flow/effectsOf.js';
import { trainingEffects } from './training/index.js';

/** What steps do beyond beginning or putting what they bring, of all domains. */
export const effects: Effects = { ...trainingEffects };
