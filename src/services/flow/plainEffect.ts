import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import type { Work } from './step/work.js';
import { beginBrought, putBrought } from './words/brought.js';

/** The effect of a step that says none of its own: it begins a record of what it brings, or puts that into the record. */
export async function plainEffect(work: Work, given: object): Promise<BusinessRecord> {
  if (!work.step.from) return beginBrought(work, given, {});
  await putBrought(work, given);
  return work.record;
}
