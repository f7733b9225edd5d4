import { expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { bareSchema } from '../../src/server/schema.js';

/** Names of a schema that are not written as their kind is: types Pascal, values UPPER_SNAKE, everything else camel. */
function miswritten(schema: GraphQLSchema): string[] {
  const [pascal, camel, loud] = [
    /^([A-Z][a-z0-9]*)+$/,
    /^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/,
    /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/,
  ];
  const wrong = (path: string, name: string, kind: RegExp) => (kind.test(name) ? [] : [path]);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const { name } = type;
    if (name.startsWith('__') || name === 'ID') return [];
    const own = wrong(name, name, pascal);
    if (isEnumType(type))
      return [...own, ...type.getValues().flatMap((value) => wrong(`${name}.${value.name}`, value.name, loud))];
    if (isInputObjectType(type))
      return [...own, ...Object.keys(type.getFields()).flatMap((field) => wrong(`${name}.${field}`, field, camel))];
    if (!isObjectType(type) && !isInterfaceType(type)) return own;
    const inside = Object.values(type.getFields()).flatMap((field) => [
      field.name,
      ...field.args.map((arg) => arg.name),
    ]);
    return [...own, ...inside.flatMap((field) => wrong(`${name}.${field}`, field, camel))];
  });
}

it('every name of the schema is written as its kind is', async () =>
  expect(miswritten(await bareSchema())).toEqual([]));

it('the guard itself bites on names that are written otherwise', () =>
  expect(
    miswritten(
      buildSchema('type Query { Ask(For_it: Int): Int } enum tone { loud Low_er } input C { d_e: Int }'),
    ).sort(),
  ).toEqual(['C.d_e', 'Query.Ask', 'Query.For_it', 'tone', 'tone.Low_er', 'tone.loud'].sort()));
