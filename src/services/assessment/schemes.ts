import { ref, type Ref } from '@mikro-orm/core';
import { AssessmentScheme, Position, SchemeItem } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { SchemeItemFields } from '../../schema/assessment/inputs.js';
import { replaceLines } from '../flow/lines.js';
import { put } from '../flow/put.js';
import { add, begin, type Work } from '../flow/work.js';
import { knownIndicator } from './knownIndicator.js';

/** Begins a scheme for a position (4.3.1b). */
export async function draftScheme(
  work: Work<AssessmentScheme>,
  { position, validFrom, items }: { position: string; validFrom: string; items: SchemeItemFields[] },
): Promise<AssessmentScheme> {
  const found = await find(work.em, Position, position, work);
  const scheme = await begin(work, AssessmentScheme, { position: ref(found), validFrom });
  await keepItems(work, scheme, items);
  return scheme;
}

/** Changes a scheme; its items are replaced as a whole. */
export async function editScheme(
  work: Work<AssessmentScheme>,
  { validFrom, items }: { validFrom?: string; items?: SchemeItemFields[] | null },
): Promise<void> {
  put(work.record, { validFrom });
  if (items) await keepItems(work, work.record, items);
}

async function keepItems(work: Work, scheme: AssessmentScheme, items: readonly SchemeItemFields[]): Promise<void> {
  for (const { indicatorCode } of items) if (indicatorCode) knownIndicator(indicatorCode);
  await replaceLines(work, scheme, items, {
    type: SchemeItem,
    by: 'scheme',
    make: (line) => add(work, SchemeItem, { scheme: ref(scheme) as Ref<AssessmentScheme>, ...line }),
  });
}
