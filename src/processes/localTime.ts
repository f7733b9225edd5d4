import { timeZone } from '../settings/index.js';

/** What the company's clocks show at a moment, in SQL. */
export const localTime = (moment: string): string => `(${moment} at time zone '${timeZone}')`;
