import {
  getNamedType,
  GraphQLError,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { Refusal } from '../../core/refusal.js';
import { below } from './below.js';
import { Unplanned, type Building } from './building.js';
import type { PlanParams } from './bringing.js';
import { thisId } from './level.js';
import { read } from './read.js';
import { rootOf, type Root } from './roots.js';
import { idsLevel } from './row.js';

/** A whole operation, ready to be read for whoever asks alike. */
export interface Plan {
  readonly roots: readonly Root[];
  /** The types that it expects ids of any type to be of. */
  readonly types: ReadonlySet<string>;
  /** What is left to graphql. */
  readonly document?: DocumentNode;
  /** What asks for nothing but the records under a root key, where they must be read level by level after all. */
  readonly records?: (root: string) => DocumentNode;
}

/** The fragments of a document, by their names. */
export const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );

/** The root fields of an operation, by their response keys. */
export const rootFields = (
  { fragments, variables }: Pick<Building, 'fragments' | 'variables'>,
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
) => collectFields(schema, fragments, variables, schema.getRootType(operation.operation)!, operation.selectionSet);

/** A field that shows the record of a mutation's payload: the entity, and the key under which it stands there. */
interface PayloadRecord {
  readonly entity: string;
  readonly record: string;
}

/** The record that a mutation's payload shows, said in the `extensions` of its field. */
export interface PayloadReading {
  readonly payload: PayloadRecord;
}

/** The document with these root fields as all that is asked by the operation. */
function reduced(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  roots: readonly FieldNode[],
): DocumentNode {
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: roots } } as const;
  return { ...document, definitions: document.definitions.map((node) => (node === operation ? asked : node)) };
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const onlyTypename: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: nameNode('__typename') }],
};

/** Plans how the payloads of a mutation show their records; undefined where one of them cannot be. */
export const payloadsOf = (building: Building, operation: OperationDefinitionNode): Plan | undefined =>
  unlessUnplanned(() => payloads(building, operation));

function payloads(building: Building, operation: OperationDefinitionNode): Plan | undefined {
  const mutation = building.schema.getMutationType()!;
  const roots: Root[] = [];
  const left: FieldNode[] = [];
  const shown = new Map<string, FieldNode>();
  for (const [key, nodes] of rootFields(building, building.schema, operation)) {
    const field = mutation.getFields()[nodes[0]!.name.value];
    const reading = field?.extensions['reads'] as PayloadReading | undefined;
    if (!reading) return undefined;
    const { entity, record } = reading.payload;
    const selections: FieldNode[] = [];
    const records: FieldNode[] = [];
    for (const [name, asked] of below(building, getNamedType(field!.type) as GraphQLObjectType, nodes)) {
      if (asked[0]!.name.value !== record) {
        selections.push(...asked);
        continue;
      }
      records.push(...asked);
      selections.push({ kind: Kind.FIELD, alias: nameNode(name), name: nameNode(record), selectionSet: onlyTypename });
      const level = idsLevel(building, entity, asked, thisId);
      roots.push({
        key: `${key}.${name}`,
        carries: false,
        level,
        read: async (...by) => (await read(level, ...by)).values().next().value ?? '',
      });
    }
    left.push({ ...nodes[0]!, selectionSet: { kind: Kind.SELECTION_SET, selections } });
    shown.set(key, { ...nodes[0]!, selectionSet: { kind: Kind.SELECTION_SET, selections: records } });
  }
  const asking = (nodes: FieldNode[]) => reduced(building.document, operation, nodes);
  return { roots, types: building.types, document: asking(left), records: (root) => asking([shown.get(root)!]) };
}

/** Plans a query; undefined where a plan cannot express it, or where it would be refused. */
export const planOf = (
  building: Building,
  operation: OperationDefinitionNode,
  alongside: (params: PlanParams) => string,
): Plan | undefined =>
  unlessUnplanned(() => {
    const query = building.schema.getQueryType()!;
    const roots: Root[] = [];
    const others: FieldNode[] = [];
    for (const [key, nodes] of rootFields(building, building.schema, operation)) {
      const name = nodes[0]!.name.value;
      const field = query.getFields()[name];
      if (!field || !building.open(`${query.name}.${name}`)) return undefined;
      const first = !roots.some(({ carries }) => carries);
      if (field.extensions['reads']) {
        roots.push(rootOf(building, key, nodes, field, first ? alongside : undefined));
        continue;
      }
      others.push(...nodes);
      roots.push({ key, carries: false });
    }
    if (!roots.some(({ read }) => read)) return undefined;
    const { types, document } = building;
    return { roots, types, ...(others.length ? { document: reduced(document, operation, others) } : {}) };
  });

function unlessUnplanned(plan: () => Plan | undefined): Plan | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof Unplanned || error instanceof Refusal || error instanceof GraphQLError) return undefined;
    throw error;
  }
}
