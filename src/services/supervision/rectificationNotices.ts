import { addDays, dayOf } from '../../core/businessTime.js';
import type { Finding } from '../../entities/index.js';
import { rectificationNoticeProcess } from '../../processes/supervision/rectificationNotice.js';
import { timeZone } from '../../settings/index.js';
import { company, effectsOf, put, takeInside, type Work } from '../flow/words.js';

export const rectificationNoticeEffects = effectsOf(rectificationNoticeProcess, {
  /** Keeps what the verifier saw; with that the finding is cured, and later looked at again (4.1.3c, 1.3.4e). */
  async rectificationNoticeVerify(work, given) {
    put(work.record, given);
    takeInside(work, 'findingCure', {
      ids: [work.record.finding.id],
      effect: async (inside: Work<Finding>) => {
        const days = (await company(inside)).valueOf('finding.effectRecheck.days');
        inside.record.recheckDay = addDays(dayOf(inside.now, timeZone), days);
      },
    });
  },

  /** Takes a notice back, for the appeal is right; with that, the finding is left. */
  async rectificationNoticeWithdraw(work) {
    takeInside(work, 'findingClear', { ids: [work.record.finding.id] });
  },

  /** Gives more time, once more. */
  async rectificationNoticeExtend({ record }, { dueDay }) {
    put(record, { dueDay, timesExtended: record.timesExtended + 1 });
  },
});
