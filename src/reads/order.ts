import type { EntityDeclaration, FieldDeclaration } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { remembered } from '../core/remembered.js';
import { Slot } from '../core/sql/slot.js';
import { snake } from '../core/text.js';
import type { Viewer } from '../core/viewer.js';
import { refuseUnlessEverywhere } from './everywhere.js';
import { sqlTypeOf } from './sqlTypeOf.js';

/** A total order of rows: a field, nulls last, then the id. */
export interface Order {
  readonly name: string;
  readonly field: FieldDeclaration;
  readonly descending: boolean;
  /** The SQL type of the entity's ids, which make the order total. */
  readonly idType: 'text' | 'bigint';
}

/** A place in an order: the value of its field there, as text, and the id. */
export interface Place {
  readonly value: string | null;
  readonly id: string;
}

const idTypeOf = (entity: EntityDeclaration) => (entity.fields.has('id') ? 'text' : 'bigint');
const idField: FieldDeclaration = { en: 'Id', zh: '标识', name: 'id', kind: 'id', column: 'id' };

/** The orders that an entity declares, by the name of their enum value, such as `AMOUNT_DESC`. */
export const ordersOf = remembered((entity: EntityDeclaration): Map<string, Order> => {
  const declared = [...entity.fields.values()].filter(({ order }) => order);
  const orders = [...declared, idField].flatMap((field) =>
    [false, true].map((descending): Order => {
      const name = `${snake(field.name).toUpperCase()}_${descending ? 'DESC' : 'ASC'}`;
      return { name, field, descending, idType: idTypeOf(entity) };
    }),
  );
  return new Map(orders.map((order) => [order.name, order]));
});

/** The order asked for, or the entity's own; refused on a strict field that the viewer may not read everywhere. */
export function orderOf(entity: EntityDeclaration, asked: string | null | undefined, viewer: Viewer): Order {
  const own = entity.orderBy ?? (entity.fields.has('enteredAt') ? 'ENTERED_AT_DESC' : 'ID_ASC');
  const order = ordersOf(entity).get(asked ?? own)!;
  refuseUnlessEverywhere(order.field, viewer);
  return order;
}

/** The SQL of an order; `reversed` walks it from its end. */
export function ordering(row: string, { field, descending }: Order, reversed: boolean): string {
  const direction = descending !== reversed ? 'desc' : 'asc';
  const id = `${row}.id ${direction}`;
  if (field.name === 'id') return id;
  const nulls = field.nullable ? ` nulls ${reversed ? 'first' : 'last'}` : ''; // said in vain, it would hide the index
  return `${row}.${field.column} ${direction}${nulls}, ${id}`;
}

/** The rows strictly beyond a place, in the direction of the order or against it. */
export function beyond(
  row: string,
  { field, descending, idType }: Order,
  place: Place,
  reversed: boolean,
  params: Params,
): string {
  const sign = descending !== reversed ? '<' : '>';
  const id = `${row}.id ${sign} ${params.add(place.id)}::${idType}`;
  if (field.name === 'id') return id;
  const column = `${row}.${field.column}`;
  const amongNulls = reversed ? `(${column} is not null or ${id})` : `(${column} is null and ${id})`;
  if (place.value === null) return amongNulls;
  const $value = params.add(place.value);
  const value = `${$value}::${sqlTypeOf(field.kind)}`;
  const past = `${column} ${sign} ${value} or (${column} = ${value} and ${id})`;
  if (!field.nullable) return `(${past})`;
  const among = reversed ? past : `${past} or ${column} is null`;
  if (!((place.value as unknown) instanceof Slot)) return `(${among})`;
  return `case when ${$value}::text is null then ${amongNulls} else (${among}) end`;
}
