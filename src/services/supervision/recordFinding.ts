import { ref } from '@mikro-orm/core';
import { dayOf, endOfDay } from '../../core/businessTime.js';
import { Params } from '../../core/params.js';
import { after } from '../../core/workingTime.js';
import { Account, Finding, Inspection } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import type { Recorded } from '../../schema/supervision/inputs.js';
import { timeZone } from '../../settings/index.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { findLocked } from '../flow/findLocked.js';
import { begin, type Work } from '../flow/work.js';
import { knownClause } from './knownClause.js';

/** Records what an inspection found, while nobody can report it, and whether it was found before (4.1.3a, 1.3.4e). */
export async function recordFinding(work: Work<Finding>, given: Recorded): Promise<Finding> {
  const { em, now } = work;
  const { observed, severity, lateBecause = null } = given;
  const seenOn = given.seenOn ?? dayOf(now, timeZone);
  const askedByClause = knownClause(given.askedByClause);
  const inspection = await findLocked(work, Inspection, given.inspection);
  const responsible = await find(em, Account, given.responsible, work);
  const repeated = await foundBefore(work, askedByClause, inspection.inspected.id);
  return begin(work, Finding, {
    ...{ inspection: ref(inspection), department: inspection.inspected, owner: inspection.owner },
    ...{ askedByClause, observed, severity, responsible: ref(responsible), repeated },
    ...{ seenOn, recordBy: await recordedBy(work, seenOn), lateBecause, recheckDay: null },
  });
}

/** The end of the workdays that what was seen on a day may wait (4.1.3a). */
async function recordedBy({ em, now }: Work<Finding>, seenOn: string): Promise<Date> {
  const { valueOf, calendar } = await companyAt(em, now);
  return after(endOfDay(seenOn, timeZone), valueOf('finding.recording.workdays'), 'WORKDAYS', calendar);
}

async function foundBefore({ em, now }: Work<Finding>, clause: string, department: string): Promise<boolean> {
  const months = (await companyAt(em, now)).valueOf('finding.repeatWindow.months');
  const params = new Params();
  const sql = `select exists (select from finding f where f.asked_by_clause = ${params.add(clause)}
    and f.department_id = ${params.add(department)}
    and f.entered_at >= ${params.moment(now)} - make_interval(months => ${params.add(months)}::int)) as repeated`;
  const [found] = await run<{ repeated: boolean }>(em, sql, params);
  return found!.repeated;
}
