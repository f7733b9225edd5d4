import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  buildSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  printSchema,
  type GraphQLSchema,
} from 'graphql';
import { ormOptions } from '../../src/config/orm.js';
import { declarationOf, declaredEntities, type EntityClass } from '../../src/core/fields/declaration.js';
import { bareSchema, guardedSchema } from '../../src/server/schema.js';

/** A column that the API does not show: `Type.name`. */
function hiddenColumns(): string[] {
  const orm = new MikroORM(ormOptions('postgres://nowhere/none'));
  const declared = new Set<unknown>(declaredEntities().map((entity) => entity.class));
  return [...orm.getMetadata().getAll().values()].flatMap(({ class: type, className, properties, abstract }) => {
    if (abstract) return [];
    const fields = declared.has(type) ? declarationOf(type as EntityClass).fields : new Map();
    return Object.keys(properties)
      .filter((name) => !fields.has(name))
      .map((name) => `${className}.${name}`);
  });
}

/** Everything that clients can name, `Type.field`, arguments and inputs too. */
const named = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      [name, ...args.map((arg) => arg.name)].map((word) => `${type.name}.${word}`),
    );
  });

/** Hidden columns that the schema shows after all. */
function leaked(schema: GraphQLSchema, hidden: readonly string[]): string[] {
  const shown = new Set(named(schema));
  return hidden.filter((path) => shown.has(path) && !path.endsWith('.id'));
}

/**
 * Names that sound like a secret and are none: what is typed to sign in, tokens told once, keys without their secrets, whether a password is still the first,
 * hashes of contents and seals. */
const harmless =
  /^(Mutation|SignIn\w+|PasswordRecoverInput|SetUp\w*|\w*Account\w+(Input|Payload)|ApiKeyPayload)\.|^Query\.apiKeys?(Aggregate)?$|\.(document|approved|content)Hash$|^AuditSeal\.hash$|^Viewer\.passwordGiven$|^Session\.apiKey$/;
const suspicious = (schema: GraphQLSchema) =>
  named(schema).filter(
    (path) => /password|token|secret|hash|salt|apiKey/i.test(path.split('.')[1]!) && !harmless.test(path),
  );

const schema = await bareSchema();

it('no hidden column is in the schema', () => {
  const hidden = hiddenColumns();
  expect(hidden).toEqual(expect.arrayContaining(['Account.passwordHash', 'Session.tokenHash', 'PlatformValue.value']));
  expect(leaked(schema, hidden)).toEqual([]);
});

it('nothing else that sounds like a secret is', () => expect(suspicious(schema)).toEqual([]));

it('the schema is the same each time it is built, with and without its rules', async () => {
  const first = printSchema(schema);
  expect(printSchema(await bareSchema())).toBe(first);
  expect(printSchema(await guardedSchema())).toBe(first);
});

describe('the guards themselves', () => {
  const shows = (field: string) => buildSchema(`type Query { a: Account } type Account { id: ID ${field} }`);

  it('bite on a hidden column that is shown', () =>
    expect(leaked(shows('passwordHash: String'), hiddenColumns())).toEqual(['Account.passwordHash']));

  it('bite on a secret by another name', () => {
    expect(suspicious(shows('oldPassword: String'))).toEqual(['Account.oldPassword']);
    expect(suspicious(buildSchema('type Query { a(token: String): Int }'))).toEqual(['Query.token']);
  });
});
