import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql, isNonNullType, isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import type { Guard } from '../../src/permissions/rules.js';
import { guardSchema, rulesOf } from '../../src/permissions/shield.js';
import { bareSchema } from '../../src/server/schema.js';

type Rules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const schema = await bareSchema();
const strict = declaredEntities().flatMap(({ name, fields }) =>
  [...fields.values()].filter((field) => field.strict).map((field) => `${name}.${field.name}`),
);

const rootsOf = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => type?.name ?? []);

/** Every field of every object type, as `Type.field`. */
function fieldsOf(schema: GraphQLSchema): [type: string, field: GraphQLField<unknown, unknown>][] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.values(type.getFields()).map((field): [string, typeof field] => [type.name, field]));
}

/** Root fields that do not say who may ask for them, or name a permission that is not theirs or that nobody can hold. */
function unguarded(schema: GraphQLSchema): string[] {
  const roots = rootsOf(schema);
  return fieldsOf(schema).flatMap(([type, { name, extensions }]) => {
    if (!roots.includes(type)) return [];
    const guard = extensions['guard'] as Guard | undefined;
    const step = extensions['step'];
    const permission = guard && 'permission' in guard ? guard.permission : undefined;
    if (guard && (step ? permission === step : !permission || catalogue.has(permission))) return [];
    return `${type}.${name}`;
  });
}

/** Fields that a client can name and no rule looks at. */
function unruled(schema: GraphQLSchema, rules: Rules): string[] {
  const roots = rootsOf(schema);
  return fieldsOf(schema).flatMap(([type, { name }]) => {
    const known = rules[type] ?? {};
    return name in known || ('*' in known && !roots.includes(type)) ? [] : `${type}.${name}`;
  });
}

/** Strict fields without a rule of their own, or that take their whole record down where they are refused. */
function brittle(schema: GraphQLSchema, rules: Rules, strict: readonly string[]): string[] {
  const shown = new Map(fieldsOf(schema).map(([type, field]) => [`${type}.${field.name}`, field]));
  return strict.filter((path) => {
    const [type, name] = path.split('.') as [string, string];
    const field = shown.get(path);
    return !field || isNonNullType(field.type) || rules[type]?.[name] === undefined;
  });
}

/** Guards a schema and tells the fields whose resolver is another one since. */
function wrappedIn(schema: GraphQLSchema): string[] {
  const before = new Map(fieldsOf(schema).map(([, field]) => [field, field.resolve]));
  guardSchema(schema);
  return fieldsOf(schema).flatMap(([type, field]) =>
    field.resolve === before.get(field) ? [] : `${type}.${field.name}`,
  );
}

it('every root field says who may ask for it', () => expect(unguarded(schema)).toEqual([]));

it('every field of the API has a rule', () => expect(unruled(schema, rulesOf(schema))).toEqual([]));

it('every strict field has a rule of its own and may be null', () =>
  expect(brittle(schema, rulesOf(schema), strict)).toEqual([]));

it('rules stand before root and strict fields and nowhere else', async () => {
  const fresh = await bareSchema();
  const roots = rootsOf(fresh);
  const ruled = fieldsOf(fresh).flatMap(([type, { name }]) => (roots.includes(type) ? `${type}.${name}` : []));
  expect(wrappedIn(fresh).sort()).toEqual([...ruled, ...strict].sort());
});

describe('the guards themselves', () => {
  const small = buildSchema('type Query { a: Int b: Thing } type Thing { c: Int! d: Int }');
  const guarded = (extensions: Record<string, unknown>) => {
    const schema = buildSchema('type Query { a: Int }');
    schema.getQueryType()!.getFields()['a']!.extensions = extensions;
    return schema;
  };

  it('bite on a root field that says nothing, names no permission or that of another step', () => {
    expect(unguarded(guarded({}))).toEqual(['Query.a']);
    expect(unguarded(guarded({ guard: { permission: 'contractDance' } }))).toEqual(['Query.a']);
    expect(unguarded(guarded({ guard: { permission: 'contractSign' }, step: 'contractDrop' }))).toEqual(['Query.a']);
    expect(unguarded(guarded({ guard: { to: 'anyone' }, step: 'contractDrop' }))).toEqual(['Query.a']);
    expect(unguarded(guarded({ guard: { to: 'signedIn' } }))).toEqual([]);
  });

  it('bite on a field that nobody thought of', () =>
    expect(unruled(small, { Query: { a: true }, Thing: { c: true } })).toEqual(['Query.b', 'Thing.d']));

  it('let no wildcard cover a root field, of a subscription neither', () => {
    expect(unruled(small, { Query: { '*': true }, Thing: { '*': true } })).toEqual(['Query.a', 'Query.b']);
    const live = buildSchema('type Query { a: Int } type Subscription { b: Int }');
    expect(unruled(live, { Query: { a: true }, Subscription: { '*': true } })).toEqual(['Subscription.b']);
  });

  it('bite on a strict field that cannot be null, has no rule or is not shown', () =>
    expect(brittle(small, { Thing: { c: true } }, ['Thing.c', 'Thing.d', 'Thing.e'])).toEqual([
      'Thing.c',
      'Thing.d',
      'Thing.e',
    ]));

  it('tell which resolvers were wrapped', () =>
    expect(wrappedIn(buildSchema('type Query { a: Thing } type Thing { c: Int }'))).toEqual(['Query.a']));
});

it('lets nobody pass where a rule was forgotten', async () => {
  const forgotten = guardSchema(buildSchema('type Query { a: Int }'));
  const { data, errors } = await graphql({ schema: forgotten, source: '{ a }', rootValue: { a: 1 } });
  expect(data).toEqual({ a: null });
  expect(errors).toHaveLength(1);
});
