import { dayOf, endOfDay } from '../../core/businessTime.js';
import { Params } from '../../core/sql/params.js';
import { after } from '../../core/workingTime.js';
import { Inspection, RectificationNotice, type Finding } from '../../entities/index.js';
import { findingProcess } from '../../processes/supervision/finding.js';
import { timeZone } from '../../settings/index.js';
import {
  appealBy,
  beginBrought,
  beginWithin,
  company,
  effectsOf,
  findLocked,
  linesOf,
  select,
  takeInside,
  type Work,
} from '../flow/words.js';

export const findingEffects = effectsOf(findingProcess, {
  /** Records what an inspection found, while nobody can report it, and whether it was found before (4.1.3a, 1.3.4e). */
  async findingRecord(work, given) {
    const seenOn = given.seenOn ?? dayOf(work.now, timeZone);
    const inspection = await findLocked(work, Inspection, given.inspection);
    return beginBrought(work, given, {
      inspection,
      department: inspection.inspected,
      owner: inspection.owner,
      repeated: await foundBefore(work, given.askedByClause, inspection.inspected.id),
      seenOn,
      recordBy: await recordedBy(work, seenOn),
    });
  },

  /** Issues the notice of a finding to the person responsible, another where the cure did not last (4.1.3b). */
  async findingNotify(work, given) {
    const { record } = work;
    const before = (await linesOf(work, record, RectificationNotice, 'finding')).length;
    const untilThen = await appealBy(work);
    const { number, responsible, department, customer, severity } = record;
    const above = { number, owner: responsible, department, customer };
    const fields = { ...given, finding: record, severity, timesExtended: 0, appealBy: untilThen };
    takeInside(work, 'rectificationNoticeIssue', {
      begins: [(inside) => beginWithin(inside, above, before + 1, RectificationNotice, fields)],
    });
  },
});

/** The end of the workdays that what was seen on a day may wait (4.1.3a). */
async function recordedBy(work: Work<Finding>, seenOn: string): Promise<Date> {
  const { valueOf, calendar } = await company(work);
  return after(endOfDay(seenOn, timeZone), valueOf('finding.recording.workdays'), 'WORKDAYS', calendar);
}

async function foundBefore(work: Work<Finding>, clause: string, department: string): Promise<boolean> {
  const months = (await company(work)).valueOf('finding.repeatWindow.months');
  const params = new Params();
  const sql = `select exists (select from finding f where f.asked_by_clause = ${params.add(clause)}
    and f.department_id = ${params.add(department)}
    and f.entered_at >= ${params.moment(work.now)} - make_interval(months => ${params.add(months)}::int)) as repeated`;
  const [found] = await select<{ repeated: boolean }>(work, sql, params);
  return found!.repeated;
}
