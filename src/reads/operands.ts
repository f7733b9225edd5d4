import {
  getArgumentValues,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Refusal } from '../core/refusal.js';

type Field = GraphQLField<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/** Arguments that narrow nothing where they are null: those of a page, and a filter as a whole. */
const mayBeNull = new Set(['first', 'after', 'last', 'before', 'orderBy', 'filter']);

const means = {
  en: 'A condition has no value: leave it out, or look for empty fields with `null: true`.',
  zh: '筛选条件没有值：请省略，或以 null: true 查找空值。',
};

/** The first place within a value where a condition has none, as a path. */
function unsaid(type: GraphQLInputType, value: unknown, path: string): string | undefined {
  if (value === null || value === undefined) return path;
  const known = getNullableType(type);
  if (isListType(known)) {
    const of = known.ofType as GraphQLInputType;
    if (!Array.isArray(value)) return unsaid(of, value, path);
    return value.map((one, place) => unsaid(of, one, `${path}.${place}`)).find((found) => found);
  }
  if (!isInputObjectType(known)) return undefined;
  const fields = known.getFields();
  const said = Object.entries(value);
  if (!said.length && 'null' in fields) return path; // a field of which nothing is asked
  return said.map(([name, one]) => unsaid(fields[name]!.type, one, `${path}.${name}`)).find((found) => found);
}

/** Refuses what narrows by nothing, by null or by a variable that is not sent: it would widen the answer. */
function refuseUnsaid({ args }: Field, { arguments: given = [] }: FieldNode, variables: Variables): void {
  const sent = { __proto__: null, ...variables }; // a variable may be called constructor
  for (const { name, value } of given) {
    const said = valueFromASTUntyped(value, sent);
    if (said === undefined || (said === null && mayBeNull.has(name.value))) continue;
    const { type } = args.find((arg) => arg.name === name.value)!;
    const field = unsaid(type, said, name.value);
    if (field) throw new Refusal('BAD_USER_INPUT', { field, means });
  }
}

/** The arguments of a field that narrow what it reads; refused where one has no value. */
export function argumentsOf(field: Field, node: FieldNode, variables: Variables): Record<string, unknown> {
  refuseUnsaid(field, node, variables);
  return getArgumentValues(field, node, variables);
}

/** Refuses it before whatever is read with arguments; those of a mutation narrow nothing. */
export function refuseNullOperands(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getMutationType()) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve, args } = field;
      if (!resolve || !args.length) continue;
      field.resolve = (root, given, context, info) => {
        refuseUnsaid(field, info.fieldNodes[0]!, info.variableValues);
        return resolve(root, given, context, info) as unknown;
      };
    }
  }
  return schema;
}
