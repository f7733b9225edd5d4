import type { OptionalProps, Ref } from '@mikro-orm/core';
import type { FieldOf } from '../../../core/brings.js';
import type { BusinessRecord } from '../../../entities/BusinessRecord.js';

/** A value as a service puts it: a reference also as the row that it refers to. */
export type Putting<V> = V extends Ref<infer T> ? V | T : V;

/** What a record is born with unless said otherwise. */
type Inherited = keyof BusinessRecord;

/** What the database makes of a row by itself. */
type Derived<E> = E extends { [OptionalProps]?: infer D } ? D : never;

type Needed<E> = {
  [K in FieldOf<E>]: K extends Inherited | Derived<E> ? never : null extends E[K & keyof E] ? never : K;
}[FieldOf<E>];

/** What a new row is made of: what it cannot be without must be given, what may be missing is null by itself. */
export type Fresh<E> = { [K in Needed<E> & keyof E]: Putting<E[K]> } & {
  [K in Exclude<keyof E, typeof OptionalProps>]?: Putting<E[K]> | null | undefined;
};

type Required<G> = { [K in keyof G]-?: {} extends Pick<G, K> ? never : K }[keyof G];

/** What a new row needs beside what is given for sure; any other field may be said too. */
export type Beside<E, G> = { [K in Exclude<Needed<E>, Required<G>> & keyof E]: Putting<E[K]> } & {
  [K in Exclude<keyof E, typeof OptionalProps>]?: Putting<E[K]> | null | undefined;
};

type References<E> = { [K in keyof E]: E[K] extends Ref<object> | null ? K : never }[keyof E];

/** The same for a record of which it is known what it is within: references need not be given. */
export type Among<E> = Omit<Fresh<E>, References<E>> & Partial<Fresh<E>>;

/** What a row is changed by: what is left out stays. */
export type Changed<E> = { readonly [K in FieldOf<E> & keyof E]?: Putting<E[K]> | null | undefined };
