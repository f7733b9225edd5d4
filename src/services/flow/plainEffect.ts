import type { NewClass } from '../../core/fields/declaration.js';
import { fieldNames } from '../../core/brings.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { lookUp } from './lookUp.js';
import { put } from './put.js';
import { putLines } from './putLines.js';
import { begin, beginAmong, type Work } from './work.js';

type Given = Readonly<Record<string, unknown>>;

/** The effect of a step that says none of its own: it begins a record of what it brings, or puts that into the record. */
export async function plainEffect(work: Work, given: Given): Promise<BusinessRecord> {
  const { entity, brings = {}, from } = work.step;
  const named = Object.fromEntries(fieldNames(brings).map((name) => [name, given[name]]));
  const known = await lookUp(work, entity, named);
  const type = entity.class as NewClass<BusinessRecord>;
  if (from) put(work.record, known);
  const record = from ? work.record : await (work.above ? beginAmong : begin)(work, type, known);
  await putLines(work, record, given);
  return record;
}
