import type { Fact } from '../../core/words.js';
import { indicators } from '../indicators.js';

/** Whether a code is of no indicator by which the company computes, in SQL; of none it is not. */
export const isUnknownIndicator = (code: string): string =>
  `${code} not in (${Object.keys(indicators)
    .map((known) => `'${known}'`)
    .join(', ')})`;

/** The record names an indicator that there is not. */
export const unknownIndicator: Fact = {
  code: 'UNKNOWN_INDICATOR',
  means: { en: 'There is no indicator with this code', zh: '没有该代码的指标' },
  clause: '4.2.2',
  curable: true,
  sql: (row) => `coalesce(${isUnknownIndicator(`${row}.indicator_code`)}, false)`,
};
