import { ref } from '@mikro-orm/core';
import { Account, Department, Inspection, SupervisionItem } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Planned } from '../../schema/supervision/inputs.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { findLocked } from '../flow/findLocked.js';
import { takeInside } from '../flow/takeInside.js';
import { begin, type Work } from '../flow/work.js';
import { refuseOperating } from './refuseOperating.js';

/** Plans the inspection of a department by somebody (4.1.1b). */
export async function planInspection(
  work: Work<Inspection>,
  { inspector, inspected: id, planItem: item, subject, reportDay }: Planned,
): Promise<Inspection> {
  const inspected = ref(await find(work.em, Department, id, work));
  const planItem = item ? ref(await findLocked(work, SupervisionItem, item)) : null;
  const by = await inspectedBy(work, inspector, inspected.id);
  return begin(work, Inspection, {
    ...by,
    inspected,
    planItem,
    subject,
    reportDay,
    conclusion: null,
    accessUntil: null,
  });
}

/** Has somebody else inspect. */
export async function assignInspection(work: Work<Inspection>, { inspector }: { inspector: string }): Promise<void> {
  Object.assign(work.record, await inspectedBy(work, inspector, work.record.inspected.id));
}

/** Begins to inspect: from now on, and not for long, what will be drawn may be read (4.1.2). */
export async function startInspection(work: Work<Inspection>): Promise<void> {
  const { em, now, record } = work;
  await refuseOperating(work, record.owner.id, record.inspected.id);
  const days = (await companyAt(em, now)).valueOf('inspectionAccessGrant.validity.days');
  record.accessUntil = new Date(now.getTime() + days * 86_400_000);
}

/** Says what the inspection came to; with that, what of a plan it is for is inspected (4.1.1b). */
export async function reportInspection(work: Work<Inspection>, { conclusion }: { conclusion: string }): Promise<void> {
  work.record.conclusion = conclusion;
  const { planItem } = work.record;
  takeInside(work, 'supervisionItemInspect', { ids: planItem ? [planItem.id] : [] });
}

/** Who is to inspect, and holds no step there. What is late is told to their own heads, not to those who are inspected. */
async function inspectedBy(work: Work<Inspection>, id: string, inspected: string) {
  const inspector = await find(work.em, Account, id, work);
  await refuseOperating(work, id, inspected);
  return { owner: ref(inspector), department: inspector.department };
}
