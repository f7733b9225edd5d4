import { indicatorRunProcess } from '../../processes/assessment/indicatorRun.js';
import { beginBrought, effectsOf, onceWritten, settledBy } from '../flow/words.js';
import { computeIndicators } from './computeIndicators.js';

export const indicatorRunEffects = effectsOf(indicatorRunProcess, {
  /** Begins a run, and once that is written computes all indicators for its period (4.3.1b). */
  async indicatorRunCompute(work, given) {
    const made = await beginBrought(work, given, { cutOff: settledBy(work.now) });
    onceWritten(work, () => computeIndicators(work, made));
    return made;
  },
});
