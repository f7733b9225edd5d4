import { ref } from '@mikro-orm/core';
import { declarationOf, type EntityClass } from '../../../core/fields/declaration.js';
import { malformed } from '../../../core/refusal.js';
import type { Changed } from './fresh.js';

/** Puts the given fields into a row; a field left out stays, an empty one that must not be is refused. */
export function put<E extends object>(row: E, given: Changed<E>): void {
  const { fields, clause = '3.2.1a' } = declarationOf(row.constructor as EntityClass);
  for (const [name, value] of Object.entries(given)) {
    const field = fields.get(name);
    if (!field || value === undefined) continue;
    if (value === null && !field.nullable)
      throw malformed(name, field.clause ?? clause, { en: `${name} must not be empty.`, zh: `${name} 不能为空。` });
    Object.assign(row, { [name]: field.kind === 'reference' && value ? ref(value as object) : value });
  }
}
