import { ref } from '@mikro-orm/core';
import { Account, DevelopmentNeed, Finding } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { put } from '../flow/lines.js';
import { begin, type Work } from '../flow/work.js';

/** Says what somebody is to learn, whatever their scores; also because an inspection found something (4.4.3a, b). */
export async function raiseNeed(
  work: Work<DevelopmentNeed>,
  { learner: id, shortcoming, finding: of }: { learner: string; shortcoming: string; finding?: string | null },
): Promise<DevelopmentNeed> {
  const learner = await find(work.em, Account, id, work);
  const finding = of ? ref(await find(work.em, Finding, of, work)) : null;
  return begin(work, DevelopmentNeed, {
    ...{ learner: ref(learner), department: learner.department, shortcoming, finding },
    ...{ assessmentForm: null, scoreItem: null, countermeasure: null, outcome: null },
  });
}

/** Keeps what is done about a need, or what came of it. */
export const keepNeed = async (
  { record }: Work<DevelopmentNeed>,
  said: { countermeasure?: string; outcome?: string },
) => put(DevelopmentNeed, record, { countermeasure: said.countermeasure, outcome: said.outcome });
