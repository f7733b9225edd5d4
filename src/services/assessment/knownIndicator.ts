import { badInput } from '../../core/refusal.js';
import type { Indicator } from '../../processes/assessment/indicator.js';
import { indicators } from '../../processes/indicators.js';

/** The indicator of this code; refused where the company reckons by none. */
export function knownIndicator(code: string): Indicator {
  if (!Object.hasOwn(indicators, code)) throw badInput('There is no indicator of this code.', '没有该代码的指标。');
  return indicators[code]!;
}
