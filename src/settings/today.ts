import { timeZone } from './index.js';

/** The company's day at a moment, in SQL. */
export const today = (now: string): string => `(${now} at time zone '${timeZone}')::date`;
