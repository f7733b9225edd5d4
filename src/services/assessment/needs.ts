import { ref } from '@mikro-orm/core';
import { Account, DevelopmentNeed } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { put } from '../flow/lines.js';
import { begin, type Work } from '../flow/work.js';

/** Says what somebody is to learn, whatever their scores (4.4.3b). */
export async function raiseNeed(
  work: Work<DevelopmentNeed>,
  { learner: id, shortcoming }: { learner: string; shortcoming: string },
): Promise<DevelopmentNeed> {
  const learner = await find(work.em, Account, id, work);
  return begin(work, DevelopmentNeed, {
    ...{ learner: ref(learner), department: learner.department, shortcoming },
    ...{ assessmentForm: null, scoreItem: null, countermeasure: null, outcome: null },
  });
}

/** Keeps what is done about a need, or what came of it. */
export const keepNeed = async (
  { record }: Work<DevelopmentNeed>,
  said: { countermeasure?: string; outcome?: string },
) => put(DevelopmentNeed, record, { countermeasure: said.countermeasure, outcome: said.outcome });
