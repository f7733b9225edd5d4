import { merged } from '../core/merged.js';
import * as byDomain from './allIndicators.js';
import type { Indicator } from './assessment/indicator.js';

/** The company’s indicators (4.2), by their codes. */
export const indicators: Readonly<Record<string, Indicator>> = merged(byDomain);
