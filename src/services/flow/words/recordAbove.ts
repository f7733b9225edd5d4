import { entityNamed, type NewClass } from '../../../core/fields/declaration.js';
import { typeOfId } from '../../../core/ids.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';
import type { connection } from '../connection.js';
import { referTo } from './referTo.js';
import { referred } from './referred.js';
import type { Work } from '../step/work.js';

/**
 * The record that the one of the step is within, locked with it and past the scopes: what an effect changes in it is
 * told in the audit event of the step, and its version rises with it.
 */
export async function recordAbove(
  work: Pick<Work, typeof connection | 'step' | 'record' | 'above'>,
): Promise<BusinessRecord> {
  if (work.above) return work.above;
  const { rows } = work.step.entity;
  if (!('within' in rows)) throw new Error(`${work.step.entity.name} is within no other record.`);
  const above = (work.record as object as Readonly<Record<string, string | { readonly id: string }>>)[rows.within]!;
  const id = typeof above === 'string' ? above : above.id;
  const type = entityNamed(typeOfId(id)!).class as NewClass<BusinessRecord>;
  return referred<BusinessRecord>(work, type, referTo<BusinessRecord>(work, type, id));
}
