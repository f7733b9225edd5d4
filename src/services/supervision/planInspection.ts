import { ref } from '@mikro-orm/core';
import { Account, Department, Inspection } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Planned } from '../../schema/supervision/inputs.js';
import { begin, type Work } from '../flow/work.js';

/** Plans the inspection of a department by somebody (4.1.1b). */
export async function planInspection(
  work: Work<Inspection>,
  { inspector, inspected: id, method, subject, reportDay }: Planned,
): Promise<Inspection> {
  const inspected = ref(await find(work.em, Department, id, work));
  const by = await inspectedBy(work, inspector);
  return begin(work, Inspection, { ...by, inspected, method, subject, reportDay, conclusion: null });
}

/** Has somebody else inspect. */
export async function assignInspection(work: Work<Inspection>, { inspector }: { inspector: string }): Promise<void> {
  Object.assign(work.record, await inspectedBy(work, inspector));
}

/** What is late is told to the inspector's own heads, not to those who are inspected. */
async function inspectedBy(work: Work<Inspection>, id: string) {
  const inspector = await find(work.em, Account, id, work);
  return { owner: ref(inspector), department: inspector.department };
}
