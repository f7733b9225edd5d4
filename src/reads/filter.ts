import type { EntityDeclaration, FieldDeclaration } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { derived } from '../core/sql/slot.js';
import type { Asking } from '../permissions/scopes.js';
import { readable } from './columns.js';
import { sqlTypeOf } from './sqlTypeOf.js';

/** What a client may ask of rows: operators per field, and `and`, `or`, `not` over them. */
export interface Filter {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
  readonly [field: string]: unknown;
}

/** The fields that a filter asks of. */
export function fieldsIn(filter: Filter | null | undefined): string[] {
  return Object.entries(filter ?? {}).flatMap(([name, asked]) => {
    if (name === 'and' || name === 'or') return (asked as Filter[]).flatMap(fieldsIn);
    return name === 'not' ? fieldsIn(asked as Filter) : [name];
  });
}

const comparisons: Readonly<Record<string, string>> = { eq: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' };
const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function condition(field: FieldDeclaration, row: string, operator: string, value: unknown, params: Params): string {
  const column = `${row}.${field.column}`;
  const type = sqlTypeOf(field.kind);
  if (operator === 'null') return `${column} is ${value ? '' : 'not '}null`;
  if (operator === 'in') return `${column} = any(${params.add(value)}::${type}[])`;
  if (operator === 'contains')
    return `${column} ilike ${params.add(derived(value as string, 'contained', (text) => `%${escaped(text)}%`))}`;
  return `${column} ${comparisons[operator]} ${params.add(value)}::${type}`;
}

/**
 * The filter as an SQL condition. On rows where a strict field may not be read, what is asked of it is neither true
 * nor false, so that `not` does not tell either; of a field that is empty it is false. `negated` is what stands below a
 * `not`, where alone that makes a difference: what is always true or false finds no index.
 */
export function filtered(
  entity: EntityDeclaration,
  filter: Filter,
  row: string,
  asking: Asking,
  params: Params,
  negated = false,
): string {
  const all = (filters: readonly Filter[], word: string, none: string) =>
    filters.length
      ? `(${filters.map((one) => filtered(entity, one, row, asking, params, negated)).join(` ${word} `)})`
      : none;

  const parts = Object.entries(filter).flatMap(([name, asked]): string[] => {
    if (name === 'and') return [all(asked as Filter[], 'and', 'true')];
    if (name === 'or') return [all(asked as Filter[], 'or', 'false')];
    if (name === 'not') return [`not ${filtered(entity, asked as Filter, row, asking, params, true)}`];
    const field = entity.fields.get(name)!;
    return Object.entries(asked as object).map(([operator, value]) => {
      const holds = `(${condition(field, row, operator, value, params)})`;
      return readable(entity, field, row, asking, params, negated && field.nullable ? `(${holds} is true)` : holds);
    });
  });
  return parts.length ? `(${parts.join(' and ')})` : 'true';
}
