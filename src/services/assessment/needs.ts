import { ref } from '@mikro-orm/core';
import { Account, DevelopmentNeed, Finding, IndicatorValue } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Ended } from '../../schema/assessment/inputs.js';
import { findRef } from '../flow/findRef.js';
import { takeInside } from '../flow/takeInside.js';
import { begin, beginWithin, type Work } from '../flow/work.js';

/** What is not known yet of a need that was just seen. */
export const unmet = { countermeasure: null, outcome: null, laterFigure: null, repeatOf: null };

/** Says what somebody is to learn, whatever their scores; also because an inspection found something (4.4.3a, b). */
export async function raiseNeed(
  work: Work<DevelopmentNeed>,
  given: { learner: string; shortcoming: string; finding?: string | null },
): Promise<DevelopmentNeed> {
  const learner = await find(work.em, Account, given.learner, work);
  const finding = await findRef(work, Finding, given.finding);
  return begin(work, DevelopmentNeed, {
    ...{ learner: ref(learner), department: learner.department, shortcoming: given.shortcoming, finding },
    ...{ assessmentForm: null, scoreItem: null, ...unmet },
  });
}

/** Keeps what came of a need, with the later figure that shows it (4.4.3e). */
export async function closeNeed(work: Work<DevelopmentNeed>, { outcome, laterFigure }: Ended): Promise<void> {
  Object.assign(work.record, { outcome, laterFigure: await findRef(work, IndicatorValue, laterFigure) });
}

/** The same where it is still lacking: the same need follows anew (4.4.3a). */
export async function repeatNeed(work: Work<DevelopmentNeed>, ended: Ended): Promise<void> {
  await closeNeed(work, ended);
  const { record } = work;
  const { learner, assessmentForm, scoreItem, finding, shortcoming } = record;
  takeInside(work, 'needIdentify', {
    begins: [
      (inside) =>
        beginWithin(inside, record, 1, DevelopmentNeed, {
          ...{ learner, assessmentForm, scoreItem, finding, shortcoming, ...unmet },
          repeatOf: ref(record),
        }),
    ],
  });
}
