import { Exact } from '../../core/decimals.js';
import type { Given } from '../../core/process.js';
import { Refusal } from '../../core/refusal.js';
import { Account, IndicatorValue, ScoreItem, type AssessmentForm } from '../../entities/index.js';
import { assessmentFormProcess } from '../../processes/assessment/assessmentForm.js';
import { effectsOf, find, linesOf, put, referred, type Work } from '../flow/words.js';
import { recomputeFigure, versionOf } from './recompute.js';
import { tellFacts } from './tellFacts.js';

export const assessmentFormEffects = effectsOf(assessmentFormProcess, {
  /** Scores what no figure says (4.3.1b). */
  async assessmentFormScore(work, { scores }) {
    await give(work, scores, {});
  },

  /** Has somebody else assess. */
  async assessmentFormAssign(work, { assessor }) {
    put(work.record, { owner: await find(work, Account, assessor) });
  },

  /** Settles an appeal: any score may be given anew, for a reason; what was computed is then no longer the figure's. */
  async assessmentFormSettle(work, { scores }) {
    await give(work, scores, { indicatorValue: null });
  },

  /** Names the figures that a locked form was scored by and that are no longer the same; the scores stay (4.3.1b). */
  async assessmentFormFlag(work) {
    const { record } = work;
    const changed: string[] = [];
    for (const { indicatorValue } of await linesOf(work, record, ScoreItem, 'assessmentForm')) {
      if (!indicatorValue) continue;
      const kept = await referred(work, IndicatorValue, indicatorValue);
      const version = await versionOf(work, kept);
      if (!(await recomputeFigure(work, kept, version)).alike) changed.push(version.indicatorCode);
    }
    record.changedIndicators = changed.join(', ') || null;
    if (changed.length) tellFacts(work, [record.id], true);
  },
});

type Scores = Given<typeof assessmentFormProcess, 'assessmentFormScore'>['scores'];

async function give(
  work: Work<AssessmentForm>,
  given: Scores,
  more: { readonly indicatorValue?: null },
): Promise<void> {
  const rows = await linesOf(work, work.record, ScoreItem, 'assessmentForm');
  for (const { item, points, reason } of given) {
    const score = rows.find(({ id }) => id === item);
    if (!score) throw new Refusal('NOT_FOUND');
    put(score, { points, reason, ...more });
  }
  work.record.total = totalOf(rows);
}

/** The points of a form, each score by its weight, to two places; none while something is not scored. */
function totalOf(scores: readonly ScoreItem[]): string | null {
  if (!scores.length || scores.some(({ points }) => points === null)) return null;
  const weighed = scores.map(({ weight, points }) => new Exact(weight).times(points!));
  return Exact.sum(...weighed)
    .dividedBy(100)
    .toFixed(2);
}
