import type { Ref } from '@mikro-orm/core';

/** What a test of a column may be held against: the row's other columns, the actor, the present moment, in SQL. */
export interface Asking {
  readonly column: (field: string) => string;
  readonly actors: string;
  readonly now: string;
}

type Plain = string | number | boolean | null;
type Asked = (column: string, asking: Asking) => string;

/** A test of a field: SQL over its column. */
export interface Test {
  readonly test: Asked;
}

interface Other<V> extends Test {
  readonly values: readonly V[];
}

interface Compared<T> extends Test {
  readonly than: T;
}

interface OfWhoeverActs extends Test {
  readonly acts: true;
}

interface OfText extends Test {
  readonly ofText: true;
}

/** The fields of an entity that are columns. */
export type ColumnOf<E> = { [K in keyof E]-?: unknown extends E[K] ? never : K }[keyof E] & string;

type Than<E> = number | ColumnOf<E> | ((now: string) => string);

type One<E, V> =
  | Extract<V, Plain>
  | Other<Extract<V, Plain>>
  | (Exclude<V, boolean | null> extends never ? never : Compared<Than<E>>)
  | (string extends V ? OfText : never)
  | (Extract<V, Ref<object>> extends never ? (string extends V ? OfWhoeverActs : never) : OfWhoeverActs);

/** What a field with values `V` may be like: a value, no value (null), a test, or any of several. */
export type Like<E = unknown, V = unknown> = One<E, V> | readonly One<E, V>[];

const literal = (value: Plain): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);

const list = (values: readonly Plain[]): string => values.map(literal).join(', ');

/** Either of these conditions, in SQL. */
export const any = (conditions: readonly string[]): string =>
  conditions.length === 1 ? conditions[0]! : `(${conditions.join(' or ')})`;

const isTest = (like: unknown): like is Test => typeof like === 'object' && like !== null && 'test' in like;

/** Whether a column is like this, in SQL: unknown where it is empty and `like` says nothing of that. */
export function isLike(column: string, like: Like<unknown, unknown>, asking: Asking): string {
  const several = [like].flat() as readonly (Plain | Test)[];
  const values = several.filter((one) => !isTest(one) && one !== null) as Plain[];
  return any([
    ...(values.length === 1 ? [`${column} = ${literal(values[0]!)}`] : []),
    ...(values.length > 1 ? [`${column} in (${list(values)})`] : []),
    ...(several.includes(null) ? [`${column} is null`] : []),
    ...several.filter(isTest).map(({ test }) => test(column, asking)),
  ]);
}

/** A value, but none of these; `otherThan(null)` is any value. */
export const otherThan = <const V extends Plain>(...values: readonly V[]): Other<V> => ({
  values,
  test: (column) => {
    const known = values.filter((value) => value !== null);
    if (!known.length) return `${column} is not null`;
    return known.length === 1 ? `${column} <> ${literal(known[0]!)}` : `${column} not in (${list(known)})`;
  },
});

/** Compared with a number, another field of the row, or something that SQL says of the present moment. */
const compared =
  (operator: '<' | '<=' | '>' | '>=' | '=') =>
  <const T extends number | string | ((now: string) => string)>(than: T): Compared<T> => ({
    than,
    test: (column, { column: other, now }) => {
      const value = typeof than === 'function' ? than(now) : typeof than === 'string' ? other(than) : than;
      return `${column} ${operator} ${value}`;
    },
  });

export const below = compared('<');
export const atMost = compared('<=');
export const above = compared('>');
export const atLeast = compared('>=');
export const sameAs = compared('=');

/** The present moment, to compare with. */
export const now = (moment: string): string => moment;

/** The actor. */
export const acting: OfWhoeverActs = { acts: true, test: (column, { actors }) => `${column} = any(${actors})` };

/** No text, or one of spaces only. */
export const blank: OfText = { ofText: true, test: (column) => `coalesce(trim(${column}), '') = ''` };
