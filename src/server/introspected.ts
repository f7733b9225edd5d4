import {
  getArgumentValues,
  getNamedType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** An operation that may ask for the schema, with its variables as graphql takes them. */
export interface Introspecting {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

const metaFields: Readonly<Record<string, Field>> = { __schema: SchemaMetaFieldDef, __type: TypeMetaFieldDef };

/**
 * Counts the values that introspection answers an operation with, as if no directive left any out, by dynamic
 * programming: a selection on one element of the schema is counted once, whatever leads to it. Infinity where they are
 * more than `most`, or where finding that out would take as long as answering.
 */
export function introspected({ schema, document, operation, variables }: Introspecting, most: number): number {
  const info = { schema } as GraphQLResolveInfo; // of which introspection reads nothing else
  const known = new Map<SelectionSetNode, Map<unknown, number>>();
  const argsOf = new Map<FieldNode, Record<string, unknown>>();
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  let left = most;

  const values = (field: Field, node: FieldNode, source: unknown): unknown[] => {
    const args = argsOf.get(node) ?? getArgumentValues(field, node, variables);
    argsOf.set(node, args);
    return [field.resolve!(source, args, undefined, info)].flat().filter((value) => value != null);
  };

  const within = (set: SelectionSetNode | undefined, fields: Readonly<Record<string, Field>>, source: unknown) => {
    if (!set) return 0;
    const counts = known.get(set) ?? new Map<unknown, number>();
    known.set(set, counts);
    const before = counts.get(source);
    if (before !== undefined) return before;
    let count = 0;
    for (const node of set.selections) count += (left -= 1) < 0 ? Infinity : selected(node, fields, source);
    counts.set(source, count);
    return count;
  };

  const selected = (
    node: SelectionSetNode['selections'][number],
    fields: Readonly<Record<string, Field>>,
    source: unknown,
  ): number => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return within(fragments.get(node.name.value), fields, source);
    if (node.kind === Kind.INLINE_FRAGMENT) return within(node.selectionSet, fields, source);
    const field = fields[node.name.value];
    if (!field) return fields === metaFields ? 0 : 1; // a field of the platform, or __typename
    const of = getNamedType(field.type);
    let count = 1;
    if (isObjectType(of))
      for (const value of values(field, node, source)) count += within(node.selectionSet, of.getFields(), value);
    return count;
  };

  const count = within(operation.selectionSet, metaFields, undefined);
  return count > most ? Infinity : count;
}
