import { ref } from '@mikro-orm/core';
import type { SatisfactionSurvey } from '../../entities/index.js';
import { FollowUp } from '../../entities/index.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { put } from '../flow/put.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';

type Given = { score: number } & Partial<Pick<SatisfactionSurvey, 'comment' | 'factor'>>;

/** Keeps what the customer thinks; a low score is followed up (2.4.4b, 2.4.4e). */
export async function answerSurvey(
  work: Work<SatisfactionSurvey>,
  { score, comment = null, factor = null }: Given,
): Promise<void> {
  const { em, now, record } = work;
  put(record, { score, comment, factor });
  const low = (await companyAt(em, now)).valueOf('satisfactionSurvey.lowScore.points');
  if (score > low) return;
  const blank = { survey: ref(record), finding: null, remedy: null };
  takeInside(work, 'followUpOpen', {
    begins: [(inside) => beginWithin(inside, record, 1, FollowUp, blank)],
  });
}
