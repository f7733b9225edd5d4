import { chance } from '../../core/ids.js';
import {
  Account,
  FileRecord,
  InspectionItem,
  InspectionSample,
  SampledRecord,
  SupervisionItem,
  type Inspection,
} from '../../entities/index.js';
import { inspectionProcess } from '../../processes/supervision/inspection.js';
import {
  add,
  beginBrought,
  company,
  effectsOf,
  find,
  findLocked,
  findOptional,
  put,
  select,
  settledBy,
  takeInside,
  type Work,
} from '../flow/words.js';
import { draw } from './draw.js';

/** Who is to inspect. What is late is told to their own heads, not to those who are inspected. */
async function inspectedBy(work: Work<Inspection>, inspector: string) {
  const owner = await find(work, Account, inspector);
  return { owner, department: owner.department };
}

export const inspectionEffects = effectsOf(inspectionProcess, {
  /** Plans the inspection of a department by somebody (4.1.1b). */
  async inspectionPlan(work, given) {
    return beginBrought(work, given, {
      ...(await inspectedBy(work, given.inspector)),
      planItem: given.planItem ? await findLocked(work, SupervisionItem, given.planItem) : null,
    });
  },

  /** Has somebody else inspect. */
  async inspectionAssign(work, { inspector }) {
    put(work.record, await inspectedBy(work, inspector));
  },

  /** Begins to inspect: from now on, and not for long, what will be drawn may be read (4.1.2). */
  async inspectionStart(work) {
    const days = (await company(work)).valueOf('inspectionAccessGrant.validity.days');
    work.record.accessUntil = new Date(work.now.getTime() + days * 86_400_000);
  },

  /** Draws a sample for an inspection, and keeps all that it takes to draw it again (4.1.2c). */
  async inspectionSample(work, given) {
    const size = given.size ?? (await company(work)).valueOf('inspectionItem.sample.count');
    const seed = Buffer.from(chance.bytes(16)).toString('hex');
    const drawing = { ...given, size, cutOff: settledBy(work.now), seed };
    const { population, records } = await draw((sql, params) => select(work, sql, params), drawing);
    const sample = add(work, InspectionSample, { ...drawing, inspection: work.record, population });
    for (const [index, { id, number }] of records.entries())
      add(work, SampledRecord, { sample, drawnAs: index + 1, record: id, recordNumber: number });
  },

  /** Keeps what was looked at by one method, against which clause, and what shows it (4.1.2). */
  async inspectionCheck(work, given) {
    add(work, InspectionItem, {
      ...given,
      inspection: work.record,
      sampled: await findOptional(work, SampledRecord, given.sampled),
      proof: await findOptional(work, FileRecord, given.proof),
    });
  },

  /** Says why a method is left out (4.1.2e). */
  async inspectionLeaveOut(work, given) {
    add(work, InspectionItem, { ...given, inspection: work.record });
  },

  /** Says what the inspection came to; with that, what of a plan it is for is inspected (4.1.1b). */
  async inspectionReport(work, given) {
    const { record } = work;
    put(record, given);
    takeInside(work, 'supervisionItemInspect', { ids: record.planItem ? [record.planItem.id] : [] });
  },
});
