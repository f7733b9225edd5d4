import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, type GraphQLSchema } from 'graphql';
import { bareSchema } from '../../src/server/schema.js';

/** The mutations that take a step and whose input has no field by this name. */
const without = (schema: GraphQLSchema, field: string): string[] =>
  Object.values(schema.getMutationType()!.getFields()).flatMap(({ name, args, extensions }) => {
    const [input] = args.map(({ type }) => getNamedType(type));
    const found = isInputObjectType(input) && field in input.getFields();
    return extensions['step'] && !found ? [name] : [];
  });

it('every mutation that takes a step can be asked for again under an idempotency key', async () =>
  expect(without(await bareSchema(), 'idempotencyKey')).toEqual([]));

it('the guard itself bites on a step without', () => {
  const schema = buildSchema('type Query { a: Int } type Mutation { b(input: B!): Int } input B { c: Int }');
  schema.getMutationType()!.getFields()['b']!.extensions = { step: 'b' };
  expect(without(schema, 'idempotencyKey')).toEqual(['b']);
  expect(without(schema, 'c')).toEqual([]);
});
