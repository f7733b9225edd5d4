import type { EntityDeclaration, FieldDeclaration, FieldKind } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { heldOn, type Asking } from '../permissions/scopes.js';
import type { Order } from './order.js';
import type { Showing } from './showing.js';

/** A value of this kind in the form in which the API shows it, as text where JavaScript would round it. */
export function shown(value: string, kind: FieldKind): string {
  if (kind === 'moment') return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  if (kind === 'day') return `to_char(${value}, 'YYYY-MM-DD')`;
  if (kind === 'quantity' || kind === 'percent') return `trim_scale(${value})::text`;
  if (kind === 'money') return `${value}::text`;
  return value;
}

/** Wraps an expression over a strict field: null on the rows where the viewer may not read it. */
export function readable(
  entity: EntityDeclaration,
  field: FieldDeclaration,
  row: string,
  { viewer }: Asking,
  params: Params,
  expression: string,
): string {
  if (!field.strict) return expression;
  const held = heldOn(field.strict, entity, row, viewer, params);
  return held === 'true' ? expression : `case when ${held} then ${expression} end`;
}

/** A field's column: null on the rows where the viewer may not read it. */
export const columnOf = (
  entity: EntityDeclaration,
  field: FieldDeclaration,
  row: string,
  asking: Asking,
  params: Params,
): string => readable(entity, field, row, asking, params, `${row}.${field.column}`);

/** The names of the strict fields that are withheld on this row. */
export function restricted(entity: EntityDeclaration, row: string, { viewer }: Asking, params: Params): string {
  const withheld = [...entity.fields.values()]
    .filter(({ strict }) => strict)
    .map(
      ({ name, strict }) => `case when ${heldOn(strict!, entity, row, viewer, params)} is not true then '${name}' end`,
    );
  return `array_remove(array[${withheld.join(', ')}]::text[], null)`;
}

/** What fields that are no columns are made from. */
const needs: Readonly<Record<string, readonly string[]>> = { availableSteps: ['dueAt'] };

/**
 * Shows these fields of a row by their names; the id always comes along, in a page also the row's place in its order;
 * unknown names are left to their resolvers.
 */
export function showing(
  entity: EntityDeclaration,
  wanted: ReadonlySet<string>,
  asking: Asking,
  order?: Order,
): Showing {
  const names = new Set([...wanted].flatMap((name) => needs[name] ?? name));
  const fields = [...names].flatMap((name) => entity.fields.get(name) ?? []).filter(({ name }) => name !== 'id');
  return (row, params) => {
    const list = fields.map((field) => `${columnOf(entity, field, row, asking, params)} as "${field.name}"`);
    if (wanted.has('restrictedFields')) list.push(`${restricted(entity, row, asking, params)} as "restrictedFields"`);
    if (order) list.push(`${row}.${order.field.column}::text as "placeValue"`);
    return { columns: [`${row}.id`, ...list].join(', ') };
  };
}
