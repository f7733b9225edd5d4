import {
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { slot, type Bringing } from './bringing.js';

/** Variables with slots where values will be, and what a plan must know of them beforehand. */
export interface Shape {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly key: string;
}

type Read = (bringing: Bringing) => unknown;

/** Enums that name what a statement is made of, not a value in it. */
const names = /(Order|Grouping)$/;

/** A value of this type that will come: its structure, truths and the names of orders as they are, all else as slots. */
function shaped(type: GraphQLInputType, value: unknown, name: string, read: Read): [shaped: unknown, key: string] {
  if (value === null) return [null, 'n'];
  if (isNonNullType(type)) return shaped(type.ofType as GraphQLInputType, value, name, read);
  if (typeof value === 'boolean') return [value, value ? 't' : 'f'];
  if (isEnumType(type) && names.test(type.name)) return [value, String(value)];
  const below = (type: GraphQLInputType, key: string | number) =>
    shaped(
      type,
      (value as Record<string, unknown>)[key],
      `${name}.${key}`,
      (bringing) => (read(bringing) as Record<string, unknown>)[key],
    );
  if (isListType(type)) {
    const of = (isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType) as GraphQLInputType;
    const leaves = isLeafType(of) && !(isEnumType(of) && names.test(of.name));
    if (leaves) return [slot(name, read), '*'];
    const all = (value as unknown[]).map((_, index) => below(of, index));
    return [all.map(([one]) => one), `[${all.map(([, key]) => key).join()}]`];
  }
  if (!isInputObjectType(type)) return [slot(name, read), '?'];
  const fields = type.getFields();
  const all = Object.entries(value as object).flatMap(([key, inner]) =>
    inner === undefined ? [] : [[key, ...below(fields[key]!.type, key)] as const],
  );
  return [
    Object.fromEntries(all.map(([key, one]) => [key, one])),
    `{${all.map(([key, , shape]) => `${key}:${shape}`).join()}}`,
  ];
}

/** The shape of an operation's variables, coerced. */
export function shapeOf(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Readonly<Record<string, unknown>>,
): Shape {
  const variables = Object.create(null) as Record<string, unknown>; // a variable may be called __proto__
  let key = '';
  for (const { variable, type } of definitions) {
    const name = variable.name.value;
    if (!Object.hasOwn(values, name)) {
      key += '_';
      continue;
    }
    const of = typeFromAST(schema, type) as GraphQLInputType;
    const [one, shape] = shaped(of, values[name], `$${name}`, (bringing) => bringing.variables[name]);
    variables[name] = one;
    key += `${shape};`;
  }
  return { variables, key };
}
