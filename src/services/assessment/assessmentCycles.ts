import { IndicatorRun } from '../../entities/index.js';
import { assessmentCycleProcess } from '../../processes/assessment/assessmentCycle.js';
import { appealBy, beginBrought, company, effectsOf, find, oneAtATime, putBrought } from '../flow/words.js';
import { openForms } from './openForms.js';
import { rankForms } from './rankForms.js';
import { computeEvaluations } from './computeEvaluations.js';
import { seeWeakScores } from './seeWeakScores.js';
import { tellFacts } from './tellFacts.js';

export const assessmentCycleEffects = effectsOf(assessmentCycleProcess, {
  /** Plans a cycle, as long as the company has decided unless said; equals skip a rank unless said (4.3.1a). */
  async assessmentCyclePlan(work, given) {
    await oneAtATime(work, 'assessment_cycle');
    const { valueOf } = await company(work);
    return beginBrought(work, given, {
      cycleLength: given.cycleLength ?? valueOf('assessmentCycle.round.cadence'),
      tieRule: given.tieRule ?? 'SKIPPING',
    });
  },

  /** Opens a form for everybody whose position has a scheme, filled from the figures of a run (4.3.1b). */
  async assessmentCycleScore(work, given) {
    const indicatorRun = await find(work, IndicatorRun, given.indicatorRun);
    await putBrought(work, given, { indicatorRun });
    await openForms(work, indicatorRun);
  },

  /** Shows everybody their scores, with the ranks, and by when they may appeal (4.3.1c). */
  async assessmentCyclePublish(work) {
    await rankForms(work, 'assessmentFormPublish', { appealBy: await appealBy(work) });
  },

  /**
   * Locks all forms of a cycle with their last ranks: what they come to is computed, and every score below the threshold
   * becomes a need (4.3.3a, 4.4.3a).
   */
  async assessmentCycleLock(work) {
    tellFacts(work, await rankForms(work, 'assessmentFormLock'), false);
    await computeEvaluations(work);
    await seeWeakScores(work);
  },
});
