import type { NewClass } from '../../../core/fields/declaration.js';
import { fieldNames } from '../../../core/brings.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import type { Work } from '../step/work.js';
import { begin, beginAmong } from './begin.js';
import type { Beside, Changed, Fresh } from './fresh.js';
import { lookUp } from './lookUp.js';
import { put } from './put.js';
import { putLines } from './putLines.js';
import { setCollaborators } from './setCollaborators.js';

/** Begins a record of what its step brings, fields, lines and collaborators, and of what the effect adds or says instead. */
export async function beginBrought<E extends BusinessRecord, G extends object>(
  work: Work<E>,
  given: G,
  more: Beside<E, G>,
): Promise<E> {
  const fields = await fieldsOf(work, given, more);
  const type = work.step.entity.class as NewClass<E>;
  const record = await (work.above ? beginAmong : begin)(work, type, fields as Fresh<E>);
  await putParts(work, record, given);
  return record;
}

/** Puts into a record what its step brings, fields, lines and collaborators, and what the effect adds or says instead. */
export async function putBrought<E extends BusinessRecord>(
  work: Work<E>,
  given: object,
  more: Changed<E> = {},
): Promise<void> {
  put(work.record, (await fieldsOf(work, given, more)) as Changed<E>);
  await putParts(work, work.record, given);
}

/** The values of the entity's fields, with the rows that they name as the viewer sees them. */
function fieldsOf(work: Work, given: object, more: object) {
  const { entity, brings = {} } = work.step;
  const said: Readonly<Record<string, unknown>> = { ...given, ...more };
  const names = [...fieldNames(brings), ...Object.keys(more)];
  return lookUp(work, entity, Object.fromEntries(names.map((name) => [name, said[name]])));
}

async function putParts(work: Work, record: BusinessRecord, given: object): Promise<void> {
  await putLines(work, record, { ...given });
  const { collaborators } = given as { readonly collaborators?: readonly string[] | null };
  if (collaborators) await setCollaborators(work, record, collaborators);
}
