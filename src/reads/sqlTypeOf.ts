import type { FieldKind } from '../core/fields/declaration.js';

const types: Partial<Record<FieldKind, string>> = {
  integer: 'integer',
  money: 'numeric',
  quantity: 'numeric',
  percent: 'numeric',
  day: 'date',
  moment: 'timestamptz',
  flag: 'boolean',
};

/** The SQL type by which values of a kind are compared. */
export const sqlTypeOf = (kind: FieldKind): string => types[kind] ?? 'text';
