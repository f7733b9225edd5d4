import { IndicatorRun } from '../../entities/index.js';
import { indicatorRunProcess } from '../../processes/assessment/indicatorRun.js';
import { begin, effectsOf, onceWritten, settledBy } from '../flow/words.js';
import { computeIndicators } from './computeIndicators.js';

export const indicatorRunEffects = effectsOf(indicatorRunProcess, {
  /** Begins a run, and once that is written computes all indicators for its period (4.3.1b). */
  async indicatorRunCompute(work, given) {
    const made = await begin(work, IndicatorRun, { ...given, cutOff: settledBy(work.now) });
    onceWritten(work, () => computeIndicators(work, made));
    return made;
  },
});
