import { readFileSync } from 'node:fs';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { newId } from '../../src/core/ids.js';

const printed = new URL('../../src/schema/schema.graphql', import.meta.url);

/** The schema as it is printed. */
export const readSchema = (): GraphQLSchema => buildSchema(readFileSync(printed, 'utf8'));

const now = new Date().toISOString();

/** By scalar, a value that any field of it takes. */
const sound: Readonly<Record<string, unknown>> = {
  ID: newId('Account'),
  String: 'Words that say enough',
  Int: 1,
  Boolean: true,
  Money: '1.00',
  Decimal: '1',
  Date: now.slice(0, 10),
  DateTime: now,
};

/** A value of an input type that is sound as far as its type tells: of an object only the fields that it must have. */
export function soundInput(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return soundInput(type.ofType as GraphQLInputType);
  if (isListType(type)) return [soundInput(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return sound[type.name];
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(needed.map((field) => [field.name, soundInput(field.type)]));
}
