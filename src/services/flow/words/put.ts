import { ref } from '@mikro-orm/core';
import { declarationOf, type EntityClass } from '../../../core/fields/declaration.js';
import { badInput } from '../../../core/refusal.js';
import type { Changed } from './fresh.js';

/** Puts the given fields into a row; a field left out stays, an empty one that must not be is refused. */
export function put<E extends object>(row: E, given: Changed<E>): void {
  const { fields } = declarationOf(row.constructor as EntityClass);
  for (const [name, value] of Object.entries(given)) {
    const field = fields.get(name);
    if (!field || value === undefined) continue;
    if (value === null && !field.nullable) throw badInput(`${name} must not be empty.`, `${name} 不能为空。`);
    Object.assign(row, { [name]: field.kind === 'reference' && value ? ref(value as object) : value });
  }
}
