import type { Ref } from '@mikro-orm/core';
import type { EntityClass, FieldKind, NewClass } from './fields/declaration.js';
import type { Text } from './text.js';
import type { Clause } from './vocabulary.js';

/** What a value is in an input: a reference is the id of what it refers to, all else as the entity has it. */
export type AsGiven<V> = V extends Ref<object> ? string : V;

/** What the engine alone writes. */
type Kept = 'id' | 'number' | 'state' | 'stateSince' | 'dueAt' | 'enteredAt' | 'reviewed' | 'version';

/**
 * The names of an entity's columns that are not the engine's own; lists of other rows are no columns. Of a class that
 * may be any entity, whatever name.
 */
export type FieldOf<E> = object extends E
  ? string
  : Exclude<{ [K in keyof E]-?: unknown extends E[K] ? never : K }[keyof E] & string, Kept>;

/** `becomes` is the field of the record that it becomes, where that is called otherwise. */
type Meant = Text & { readonly clause?: Clause; readonly becomes?: string };

/** A value that is no field of an entity; `as` is its type and never there. */
export interface Extra<T = unknown> extends Text {
  readonly kind: FieldKind | 'email' | 'object';
  readonly clause?: Clause;
  /** The least and the most: of a number itself, of a text its length. */
  readonly between?: readonly [number, number];
  readonly pattern?: RegExp;
  /** The GraphQL enum of a choice and its values. */
  readonly choices?: { readonly type: string; readonly values: Readonly<Record<string, Text>> };
  /** The GraphQL type of an object and its fields. */
  readonly object?: { readonly type: string; readonly means: Meant; readonly fields: Extras };
  /** It is a list, of at least and at most so many. */
  readonly size?: readonly [number, number];
  readonly optional?: true;
  readonly becomes?: string;
  readonly as?: T;
}

export type Extras = Readonly<Record<string, Extra>>;

/** The id of a row; the effect looks it up as the viewer sees it. */
export const id = (text: Meant): Extra<string> => ({ ...text, kind: 'reference' });
/** A text of at most so many characters, not blank. */
export const text = (most: number, text: Meant & Pick<Extra, 'pattern'>): Extra<string> => ({
  ...text,
  kind: 'text',
  between: [1, most],
});
/** A password that somebody chooses: 10 to 200 characters. */
export const newPassword = (text: Meant): Extra<string> => ({ ...text, kind: 'text', between: [10, 200] });
export const email = (text: Meant): Extra<string> => ({ ...text, kind: 'email', between: [3, 200] });
export const day = (text: Meant): Extra<string> => ({ ...text, kind: 'day' });
export const moment = (text: Meant): Extra<Date> => ({ ...text, kind: 'moment' });
export const integer = (least: number, most: number, text: Meant): Extra<number> => ({
  ...text,
  kind: 'integer',
  between: [least, most],
});
/** One of a fixed set of values; `type` names the GraphQL enum. */
export const choice = <C extends string>(type: string, values: Readonly<Record<C, Text>>, text: Meant): Extra<C> => ({
  ...text,
  kind: 'choice',
  choices: { type, values },
});
/** A list of at most so many, and at least so many where some are needed. */
export const list = <T>(most: number, { as: _, ...of }: Extra<T>, least = 0): Extra<T[]> => ({
  ...of,
  size: [least, most],
});
/** Several values together, a type of the schema. */
export const object = <const F extends Extras>(
  { type, ...means }: Meant & { readonly type: string },
  fields: F,
  text: Meant,
): Extra<ExtrasOf<F>> => ({ ...text, kind: 'object', object: { type, means, fields } });

/** It may be left out: of an extra, or of lines. */
export const optional = <X extends object>(one: X): X & { readonly optional: true } => ({ ...one, optional: true });

/** The fields of an entity that something brings, by whether they must be given. */
export interface Fields<F extends string = string> {
  /** Must be given, also where the entity can do without. */
  readonly required?: readonly F[];
  /** May be left out: then it stays as it is, or is null. */
  readonly optional?: readonly F[];
  readonly extra?: Extras;
}

/** Rows of another entity that come with the record; `line` is what one of them brings, and is never there. */
export interface Lines<L = unknown> extends Text {
  readonly of: EntityClass;
  /** The GraphQL input of one; that of the entity unless said. */
  readonly type?: string;
  readonly fields: Fields;
  /** A line with an id keeps its row, the rows that no line names go. */
  readonly replaces?: true;
  readonly optional?: true;
  readonly line?: L;
}

/** What a step brings: data over its entity's fields, from which input, form and the effect's type are made. */
export interface Brings<F extends string = string> extends Fields<F> {
  /** May be left out though the entity needs it: the effect has a value of its own. */
  readonly preset?: readonly F[];
  readonly lines?: Readonly<Record<string, Lines>>;
  /** The entity whose fields these are, where it is not the step's own: see `fieldsFrom`. */
  readonly of?: EntityClass;
}

/** What an unknown word is held against: TypeScript looks for none in what it infers. */
export type NoWord<K extends PropertyKey, W> = { readonly [N in Exclude<K, W>]: { readonly 'is no word here': N } };

type Listed<B, W extends string> = W extends W
  ? B extends { readonly [V in W]: readonly (infer F extends string)[] }
    ? F
    : never
  : never;
type Simplify<T> = T extends infer O ? { [K in keyof O]: O[K] } : never;
type Part<B, W extends string> = B extends { readonly [V in W]: infer P } ? P : {};
/** The same keys, optional ones apart. */
type Apart<P, V> = {
  -readonly [K in keyof P as P[K] extends { optional: true } ? never : K]: K extends keyof V ? V[K] : never;
} & {
  -readonly [K in keyof P as P[K] extends { optional: true } ? K : never]?: (K extends keyof V ? V[K] : never) | null;
};
type ExtraValues<P> = { [K in keyof P]: P[K] extends Extra<infer T> ? T : never };
export type ExtrasOf<P> = Simplify<Apart<P, ExtraValues<P>>>;
type LineValues<P> = { [K in keyof P]: P[K] extends Lines<infer L> ? L[] : never };

/** What is handed to whoever gets what `B` brings, over the fields of `E`. */
export type GivenBy<E, B> = Simplify<
  { [F in Listed<B, 'required'> & keyof E]: AsGiven<Exclude<E[F], null>> } & {
    [F in Listed<B, 'optional' | 'preset'> & keyof E]?: AsGiven<E[F]> | null;
  } & Apart<Part<B, 'lines'>, LineValues<Part<B, 'lines'>>> &
    Apart<Part<B, 'extra'>, ExtraValues<Part<B, 'extra'>>>
>;

type LineWords<F extends string> = Fields<F> & { readonly type?: string };

/** Lines that replace the rows of an entity within the record: each with the id of the row that it keeps. */
export const lines = <E, const B extends LineWords<FieldOf<E>>>(
  of: NewClass<E>,
  { en, zh, type, ...fields }: B & Text & NoWord<keyof B, keyof (LineWords<string> & Text)>,
): Lines<Simplify<GivenBy<E, B> & { id?: string | null }>> => ({
  of,
  fields: fields as Fields,
  en,
  zh,
  replaces: true,
  ...(type === undefined ? {} : { type }),
});

/** Rows of an entity that are entered with the record. */
export const rows = <E, const B extends LineWords<FieldOf<E>>>(
  of: NewClass<E>,
  { en, zh, type, ...fields }: B & Text & NoWord<keyof B, keyof (LineWords<string> & Text)>,
): Lines<GivenBy<E, B>> => ({
  of,
  fields: fields as Fields,
  en,
  zh,
  ...(type === undefined ? {} : { type }),
});

/** Fields of another entity than the step's own: what its effect adds to the record. */
export const fieldsFrom = <E, const B extends Fields<FieldOf<E>> & Pick<Brings<FieldOf<E>>, 'preset' | 'lines'>>(
  of: NewClass<E>,
  brings: B & NoWord<keyof B, keyof Brings>,
): B & { readonly of: new () => E } => ({ ...brings, of });

/** The names of the fields of its entity that something brings. */
export const fieldNames = ({ required = [], optional = [], preset = [] }: Brings): readonly string[] => [
  ...required,
  ...optional,
  ...preset,
];
