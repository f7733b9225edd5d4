import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { FileRecord, InspectionItem, InspectionSample, SampledRecord, type Inspection } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Checked, LeftOut } from '../../schema/supervision/inputs.js';
import { findRef } from '../flow/findRef.js';
import { add, type Work } from '../flow/work.js';
import { knownClause } from './knownClause.js';

/** Keeps what was looked at by one method, against which clause, and what shows it (4.1.2). */
export async function checkItem(work: Work<Inspection>, given: Checked): Promise<void> {
  const { record } = work;
  const { method, criterion, observed, conforms } = given;
  const askedByClause = knownClause(given.askedByClause);
  const sampled = given.sampled ? await drawnIn(work, given.sampled) : null;
  const proof = await findRef(work, FileRecord, given.proof);
  const seen = { method, askedByClause, criterion, observed, conforms, sampled, proof };
  add(work, InspectionItem, { inspection: ref(record), ...seen });
}

/** Says why a method is left out (4.1.2e). */
export async function leaveOut(work: Work<Inspection>, { method, observed }: LeftOut): Promise<void> {
  const nothing = { askedByClause: null, criterion: null, conforms: null, sampled: null, proof: null };
  add(work, InspectionItem, { inspection: ref(work.record), method, observed, ...nothing });
}

/** A record that was drawn for this inspection, and for no other. */
async function drawnIn(work: Work<Inspection>, id: string) {
  const drawn = await find(work.em, SampledRecord, id, work);
  const { inspection } = await find(work.em, InspectionSample, drawn.sample.id, work);
  if (inspection.id !== work.record.id)
    throw badInput('It was not drawn for this inspection.', '该记录不属于本次检查的样本。');
  return ref(drawn);
}
