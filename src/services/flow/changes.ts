import type { EntityManager } from '@mikro-orm/postgresql';
import { declarationOf } from '../../core/fields/declaration.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';

/** Changed by every step; the step record tells them. */
const always = new Set(['state', 'stateSince', 'version', 'dueAt', 'enteredAt', 'number', 'reviewed']);

/**
 * What a step is about to change, for the audit: { field: [before, after] } of the record, of strict fields and
 * hidden columns the name alone, and the number of written and removed rows of each kind of line.
 */
export function changesOf(em: EntityManager, record: BusinessRecord): Record<string, unknown> {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const changes: Record<string, unknown> = {};
  for (const { entity, payload, originalEntity } of work.getChangeSets()) {
    const { fields, name } = declarationOf(entity.constructor as never);
    if (entity !== (record as unknown)) {
      changes[name] = Number(changes[name] ?? 0) + 1;
      continue;
    }
    const before = (originalEntity ?? {}) as Record<string, unknown>;
    for (const [field, after] of Object.entries(payload as Record<string, unknown>)) {
      if (always.has(field) || field === 'id') continue;
      const declared = fields.get(field);
      changes[field] = !declared || declared.strict ? [] : [before[field] ?? null, after];
    }
  }
  const removed = work.getRemoveStack().size;
  return removed ? { ...changes, removed } : changes;
}
