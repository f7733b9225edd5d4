import { ref } from '@mikro-orm/core';
import { chance } from '../../core/ids.js';
import { badInput } from '../../core/refusal.js';
import { InspectionSample, SampledRecord, type Inspection } from '../../entities/index.js';
import type { Drawing } from '../../schema/supervision/inputs.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { settledBy } from '../flow/settledBy.js';
import { add, type Work } from '../flow/work.js';
import { draw } from './draw.js';

/** Draws a sample for an inspection, and keeps all that it takes to draw it again (4.1.2c). */
export async function sampleRecords(work: Work<Inspection>, given: Drawing): Promise<void> {
  const { em, now, record } = work;
  const { recordType, fromDay, toDay } = given;
  const size = given.size ?? (await companyAt(em, now)).valueOf('inspectionItem.sample.count');
  if (size < 1 || size > 200) throw badInput('From 1 to 200 records are drawn.', '样本量须为 1 至 200。');
  const cutOff = settledBy(now);
  const seed = Buffer.from(chance.bytes(16)).toString('hex');
  const drawing = { recordType, fromDay, toDay, size, cutOff, seed };
  const { population, records } = await draw(em, drawing);
  const sample = add(work, InspectionSample, { inspection: ref(record), ...drawing, population });
  for (const [index, { id, number }] of records.entries())
    add(work, SampledRecord, { sample: ref(sample), drawnAs: index + 1, record: id, recordNumber: number });
}
