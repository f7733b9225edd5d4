import { declarationOf, type EntityClass, type NewClass } from '../../../core/fields/declaration.js';
import { idPrefixes, newId, type Identified } from '../../../core/ids.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';
import type { Fresh } from './fresh.js';

/** Adds a new row, with an id where rows of its type have one; flushed when the step is written. */
export const add = <E extends { id: string }>(work: Transaction, type: NewClass<E>, fields: Fresh<E>): E =>
  make(work, type, fields);

/** Makes a new row of fields that the caller has checked: `add` without its types. */
export function make<E extends { id: string }>(
  { [connection]: em }: Transaction,
  type: NewClass<E>,
  fields: object,
): E {
  const missing = [...declarationOf(type).fields.values()].filter(({ nullable, generated }) => nullable && !generated);
  const blank = Object.fromEntries(missing.map(({ name }) => [name, null]));
  const id = type.name in idPrefixes ? { id: newId(type.name as Identified) } : {};
  return em.create(type, { ...id, ...blank, ...said(type, fields) } as never) as E;
}

/** Fields without those that are left out, or empty though they must not be: these are what a row is born with. */
export function said(type: EntityClass, fields: object): object {
  const declared = declarationOf(type).fields;
  const empty = (name: string) => declared.get(name)?.nullable !== true && declared.has(name);
  const kept = ([name, value]: [string, unknown]) => value !== undefined && (value !== null || !empty(name));
  return Object.fromEntries(Object.entries(fields).filter(kept));
}
