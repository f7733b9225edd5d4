import type { Ref } from '@mikro-orm/core';
import type { Fact } from '../fact.js';
import {
  declarationOf,
  entityNamed,
  fieldsOf,
  type EntityClass,
  type EntityDeclaration,
  type FieldDeclaration,
} from '../fields/declaration.js';
import { acting, any, isLike, type ColumnOf, type Like } from './likes.js';
import { quoted } from './quoted.js';

export { above, acting, atLeast, atMost, below, blank, now, otherThan, sameAs } from './likes.js';

/** A condition (predicate) on a row of `E`, in SQL over the same as a fact's. */
export interface Condition<E> {
  (row: string, actors: string, now: string): string;
  /** Of which rows it can be asked: it is never there. */
  readonly of?: (row: E) => void;
}

/** What each of these fields of a row is like, or any condition on the row. */
export type Where<E> = { readonly [F in ColumnOf<E>]?: Like<E, E[F]> } | Condition<E>;

type Of<E> = EntityClass & (abstract new () => E);
type Target<V> = NonNullable<V> extends Ref<infer T> ? T : never;
type ReferenceOf<E> = { [K in keyof E]-?: Exclude<E[K], null> extends Ref<object> ? K : never }[keyof E] & string;
/** A reference, or what names a record of any of some types by its id. */
type PointerOf<E> = ReferenceOf<E> | { [K in ColumnOf<E>]: string extends E[K] ? K : never }[ColumnOf<E>];
/** Of whose rows it is asked what points there: of any, where that may be a record of some types. */
type PointedAt<V> = Exclude<V, null> extends string ? unknown : Target<V>;

function fieldOf(of: EntityClass, name: string, fields = fieldsOf(of)): FieldDeclaration {
  const field = fields.get(name);
  if (!field) throw new Error(`${of.name} has no column ${name}.`);
  return field;
}

/** The field by which a row points at another. */
function pointerOf(of: EntityClass, name: string): FieldDeclaration {
  const field = fieldOf(of, name);
  if (!field.targets) throw new Error(`${of.name}.${name} points at no row.`);
  return field;
}

/** All that a row is asked for by its fields, in SQL: unknown where the database cannot tell. */
function alike(of: EntityClass, where: object): Condition<unknown> {
  const fields = fieldsOf(of);
  const likes = Object.entries(where).map(([name, like]) => ({ ...fieldOf(of, name, fields), like: like as Like }));
  for (const { name, kind, targets, like } of likes)
    if ([like].flat().includes(acting) && kind !== 'id' && !targets?.includes('Account'))
      throw new Error(`${of.name}.${name} names no account.`);
  return (row, actors, now) => {
    const column = (name: string) => `${row}.${fieldOf(of, name, fields).column}`;
    return likes.map(({ name, like }) => isLike(column(name), like, { column, actors, now })).join(' and ');
  };
}

/** Whether a row is in any of these ways; unknown where the database cannot tell. */
function inAnyWay<E>(of: EntityClass, ways: readonly Where<E>[]): Condition<E> | undefined {
  const conditions = ways.map((where) => (typeof where === 'function' ? where : alike(of, where)));
  return conditions.length ? (...asked) => any(conditions.map((condition) => condition(...asked))) : undefined;
}

/** Whether there is a row that is joined to this one, and in any of these ways; its alias is made from this one's. */
function some<E>(
  { table, class: of }: EntityDeclaration,
  joined: (other: string, row: string) => string,
  ways: readonly Where<E>[],
): Condition<unknown> {
  const condition = inAnyWay(of, ways);
  return (row, ...asked) => {
    const other = `${row}_${table}`;
    const wanted = condition ? ` and (${condition(other, ...asked)})` : '';
    return `exists (select from ${quoted(table)} ${other} where ${joined(other, row)}${wanted})`;
  };
}

/** Whether the row itself is in any of these ways; what is empty is like nothing but null. */
export function is<E>(of: Of<E>, first: Where<NoInfer<E>>, ...others: readonly Where<NoInfer<E>>[]): Condition<E> {
  const condition = inAnyWay(of, [first, ...others])!;
  return (...asked) => `(${condition(...asked)}) is true`;
}

/**
 * Whether the row refers to one that is in any of these ways; without any, whether it refers to one. What it refers to
 * is looked up when it is first asked: entities load in any order.
 */
export function via<E, R extends ReferenceOf<E>>(
  of: Of<E>,
  reference: R,
  ...ways: readonly Where<Target<E[R]>>[]
): Condition<E> {
  const { column, targets } = pointerOf(of, reference);
  let condition: Condition<unknown> | undefined;
  return (...asked) => {
    condition ??= some(entityNamed(targets![0]!), (other, row) => `${other}.id = ${row}.${column}`, ways);
    return condition(...asked);
  };
}

/** Whether a row of the child points at this one by that field, and is in any of these ways. */
export function exists<C, R extends PointerOf<C>>(
  child: Of<C>,
  by: R,
  ...ways: readonly Where<NoInfer<C>>[]
): Condition<PointedAt<C[R]>> {
  const { column } = pointerOf(child, by);
  return some(declarationOf(child), (other, row) => `${other}.${column} = ${row}.id`, ways);
}

/** Whether there is another row of the same entity, with the same in these fields, which is in any of these ways. */
export function another<E>(
  of: Of<E>,
  same: readonly ColumnOf<NoInfer<E>>[],
  ...ways: readonly Where<NoInfer<E>>[]
): Condition<E> {
  const columns = same.map((name) => fieldOf(of, name).column);
  return some(
    declarationOf(of),
    (other, row) => [`${other}.id <> ${row}.id`, ...columns.map((of) => `${other}.${of} = ${row}.${of}`)].join(' and '),
    ways,
  );
}

const joined =
  (word: 'and' | 'or') =>
  <E>(...conditions: readonly Condition<E>[]): Condition<E> =>
  (...asked) =>
    `(${conditions.map((condition) => `(${condition(...asked)})`).join(` ${word} `)})`;

export const either = joined('or');
export const both = joined('and');

/** What a twin says where it blocks; it is of the same clause unless said. */
type Said = Pick<Fact, 'code' | 'means'> & Partial<Pick<Fact, 'clause' | 'curable'>>;

/** Holds exactly where the condition does not, also where the database cannot tell. */
export function not<E>(condition: Condition<E>): Condition<E>;
/** The twin of a fact: it blocks exactly where the fact does not. */
export function not(fact: Fact, said: Said): Fact;
export function not(of: Condition<unknown> | Fact, said?: Said) {
  if (typeof of === 'function') return (...asked: Parameters<Fact['sql']>) => `(${of(...asked)}) is not true`;
  return { clause: of.clause, ...said, sql: (...asked: Parameters<Fact['sql']>) => `(${of.sql(...asked)}) is false` };
}
