import { ref } from '@mikro-orm/core';
import { Exact } from '../../core/decimals.js';
import { badInput } from '../../core/refusal.js';
import { Account, ScoreItem, type AssessmentForm } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Scored } from '../../schema/assessment/inputs.js';
import { linesOf } from '../flow/lines.js';
import { put } from '../flow/put.js';
import type { Work } from '../flow/work.js';

/** The points of a form, each score by its weight, to two places; none while something is not scored. */
export function totalOf(scores: readonly Pick<ScoreItem, 'weight' | 'points'>[]): string | null {
  if (!scores.length || scores.some(({ points }) => points === null)) return null;
  const weighed = scores.map(({ weight, points }) => new Exact(weight).times(points!));
  return Exact.sum(...weighed)
    .dividedBy(100)
    .toFixed(2);
}

/** Scores what no figure says (4.3.1b): a score that was reckoned is not given by anybody. */
export const scoreForm = (work: Work<AssessmentForm>, { scores }: { scores: readonly Scored[] }) =>
  give(work, scores, ({ indicatorValue }) => indicatorValue === null);

/** Settles an appeal: any score may be given anew, for a reason; what was reckoned is then no longer the figure's. */
export const settleAppeal = (work: Work<AssessmentForm>, { scores }: { scores: readonly Scored[] }) =>
  give(work, scores, () => true);

async function give(work: Work<AssessmentForm>, given: readonly Scored[], open: (score: ScoreItem) => boolean) {
  const { record } = work;
  const rows = await linesOf(work, record, ScoreItem, 'assessmentForm');
  for (const { item, points, reason } of given) {
    const score = rows.find(({ id }) => id === item);
    if (!score || !open(score)) throw badInput('This is no score that can be given here.', '该评分项不可人工评分。');
    put(score, { points, reason, indicatorValue: null });
  }
  record.total = totalOf(rows);
}

/** Has somebody else assess. */
export async function assignForm(work: Work<AssessmentForm>, { assessor }: { assessor: string }): Promise<void> {
  work.record.owner = ref(await find(work.em, Account, assessor, work));
}
