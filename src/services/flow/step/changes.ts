import type { EntityManager } from '@mikro-orm/postgresql';
import { declarationOf, type EntityClass } from '../../../core/fields/declaration.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';

/** Changed by every step; the step record tells them. */
const always = new Set(['state', 'stateSince', 'version', 'dueAt', 'enteredAt', 'number']);

/** What every new record says alike, and is told only where it changes. */
const atBirth = new Set([...always, 'reviewed']);

/** Said by the step record, or derived from what else changed. */
const derived = new Set(['id', 'document']);

type Values = Readonly<Record<string, unknown>>;

/**
 * What of a row's values the audit may keep: of strict fields, and of rows that one account alone sees, the name; of
 * hidden columns nothing.
 */
function kept(
  type: EntityClass,
  values: Values,
  keep: (field: string, value: unknown) => unknown,
  untold: ReadonlySet<string>,
): Record<string, unknown> {
  const { fields, rows } = declarationOf(type);
  const names = Object.keys(values).filter((name) => fields.has(name) && !untold.has(name) && !derived.has(name));
  return Object.fromEntries(
    names.map((name) => [name, 'own' in rows || fields.get(name)!.strict ? [] : keep(name, values[name])]),
  );
}

/**
 * What a step is about to change, for the audit: { field: [before, after] } of the record, and below the name of each
 * kind of line those written and removed. The name of a changed strict field stands for it. Of several records at once
 * each is told its own, and the lines that are within it.
 */
export function changesOf(em: EntityManager, records: readonly BusinessRecord[]): Record<string, unknown>[] {
  const work = em.getUnitOfWork();
  work.computeChangeSets();
  const own = new Map<object, Record<string, unknown>>(records.map((record) => [record, {}]));
  const line = (entity: object, change: string, values: Values) => {
    const type = entity.constructor as EntityClass;
    const record = records.length > 1 ? records.find(({ id }) => id === aboveOf(entity)) : records[0];
    if (!record) throw new Error(`${type.name} is within none of the records that the step is taken on.`);
    const lines = own.get(record)! as Record<string, unknown[]>;
    (lines[type.name] ??= []).push({
      [change]: (entity as { id?: string }).id ?? null,
      ...kept(type, values, (_, value) => value, change === 'changed' ? always : atBirth),
    });
  };
  const removed = work.getRemoveStack();
  for (const { entity, payload, originalEntity } of work.getChangeSets()) {
    if (removed.has(entity)) continue;
    const [before, said] = [(originalEntity ?? {}) as Values, own.get(entity)];
    if (!said) line(entity, originalEntity ? 'changed' : 'added', payload as Values);
    else
      Object.assign(
        said,
        kept(
          entity.constructor as EntityClass,
          payload as Values,
          (field, after) => [before[field] ?? null, after],
          originalEntity ? always : atBirth,
        ),
      );
  }
  for (const entity of removed) line(entity, 'removed', work.getOriginalEntityData(entity) ?? {});
  return records.map((record) => own.get(record)!);
}

/** The id of the record that a row is within. */
function aboveOf(row: object): string | undefined {
  const { rows } = declarationOf(row.constructor as EntityClass);
  const above = 'within' in rows ? (row as Record<string, unknown>)[rows.within] : undefined;
  return typeof above === 'object' ? (above as { id: string } | null)?.id : (above as string | undefined);
}
