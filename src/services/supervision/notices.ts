import { ref } from '@mikro-orm/core';
import { addDays, dayOf } from '../../core/businessTime.js';
import { RectificationNotice, type Finding } from '../../entities/index.js';
import type { Notified } from '../../schema/supervision/inputs.js';
import { timeZone } from '../../settings/index.js';
import { appealBy } from '../flow/appealBy.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { linesOf } from '../flow/lines.js';
import { takeInside } from '../flow/takeInside.js';
import { beginWithin, type Work } from '../flow/work.js';

/** Issues the notice of a finding to whoever is responsible, another where the cure did not last (4.1.3b). */
export async function issueNotice(work: Work<Finding>, { requirement, dueDay }: Notified): Promise<void> {
  const { number, responsible, department, customer, severity } = work.record;
  const before = (await linesOf(work, work.record, RectificationNotice, 'finding')).length;
  const untilThen = await appealBy(work);
  const owned = { number, owner: responsible, department, customer };
  takeInside(work, 'noticeIssue', {
    begins: [
      (inside) =>
        beginWithin(inside, owned, before + 1, RectificationNotice, {
          ...{ finding: ref(work.record), severity, requirement, dueDay: dueDay ?? null, timesExtended: 0 },
          ...{
            appealBy: untilThen,
            appeal: null,
            rootCause: null,
            corrective: null,
            preventive: null,
            remedy: null,
            verification: null,
          },
        }),
    ],
  });
}

/** Keeps what whoever verified saw; with that the finding is cured, and later looked at again (4.1.3c, 1.3.4e). */
export async function verifyNotice(
  work: Work<RectificationNotice>,
  { verification }: { verification: string },
): Promise<void> {
  work.record.verification = verification;
  takeInside(work, 'findingCure', {
    ids: [work.record.finding.id],
    effect: async ({ em, now, record }: Work<Finding>) => {
      const days = (await companyAt(em, now)).valueOf('finding.effectRecheck.days');
      record.recheckDay = addDays(dayOf(now, timeZone), days);
    },
  });
}

/** Takes a notice back, for the appeal is right; with that, the finding is left. */
export async function withdrawNotice(work: Work<RectificationNotice>): Promise<void> {
  takeInside(work, 'findingClear', { ids: [work.record.finding.id] });
}

/** Gives more time, once more. */
export async function extendNotice({ record }: Work<RectificationNotice>, { dueDay }: { dueDay: string }) {
  Object.assign(record, { dueDay, timesExtended: record.timesExtended + 1 });
}
