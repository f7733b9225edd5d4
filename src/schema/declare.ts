import { Arg, Ctx, Extensions, Field, Info, InputType, ObjectType, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { SignedIn } from '../core/context.js';
import { describe, type Text } from '../core/text.js';
import type { Clause } from '../core/vocabulary.js';

/** A type or list of types, as type-graphql wants to be told. */
export type Shown = () => object;

export interface Shape extends Text {
  readonly type: Shown;
  readonly nullable?: boolean;
  readonly clause?: Clause;
  /** Of an argument: what it is where none is given. */
  readonly preset?: unknown;
}

/** What a method answers, from the parent's row, the arguments and the request. */
export type Answer<R = never, A = never> = (root: R, args: A, context: SignedIn, info: GraphQLResolveInfo) => unknown;

interface Method<R, A> {
  /** Makes it a query, a mutation or a field of a type. */
  readonly as: MethodDecorator;
  readonly args?: Readonly<Record<string, Shape>>;
  /** What guards and tools find in the schema's `extensions`. */
  readonly extensions?: Record<string, unknown>;
  readonly answer: Answer<R, A>;
}

/** Declares a resolver's method from data: what decorators say of a method that somebody wrote. */
export function declareMethod<R, A>(
  resolver: { prototype: object },
  name: string,
  { as, args = {}, extensions, answer }: Method<R, A>,
) {
  const { prototype } = resolver;
  const named = Object.entries(args);
  const value = (root: R, context: SignedIn, info: GraphQLResolveInfo, ...values: unknown[]) =>
    answer(root, Object.fromEntries(named.map(([key], index) => [key, values[index]])) as A, context, info);
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  Reflect.defineMetadata('design:paramtypes', [Object, Object, Object, ...named.map(() => Object)], prototype, name);
  [Root(), Ctx(), Info()].forEach((decorate, index) => decorate(prototype, name, index));
  named.forEach(([key, { type, nullable = false, clause, preset, ...text }], index) =>
    Arg(key, type, { nullable, defaultValue: preset, description: describe(text, clause) })(prototype, name, index + 3),
  );
  as(prototype, name, descriptor);
  if (extensions) Extensions(extensions)(prototype, name, descriptor);
}

const declared = new Map<string, new () => object>();

/** A class by this name whose fields are given as data: an input or an object of the schema, made once. */
export function declareType(
  kind: 'input' | 'object',
  name: string,
  means: Text & { readonly clause?: Clause },
  fields: Readonly<Record<string, Shape>>,
  base: new () => object = Object,
): new () => object {
  const known = declared.get(name);
  if (known) return known;
  const type = base === Object ? class {} : class extends base {};
  Object.defineProperty(type, 'name', { value: name });
  const description = describe(means, means.clause);
  if (kind === 'input') InputType(name, { description })(type);
  else ObjectType(name, { description, simpleResolvers: true })(type);
  for (const [key, { type: shown, nullable = false, clause, ...text }] of Object.entries(fields))
    Field(shown, { nullable, description: describe(text, clause) })(type.prototype as object, key);
  declared.set(name, type);
  return type;
}
