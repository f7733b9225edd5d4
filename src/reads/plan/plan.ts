import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { Refusal } from '../../core/refusal.js';
import { Unplanned, type Building } from './building.js';
import type { PlanParams } from './bringing.js';
import { rootOf, type Root } from './roots.js';

/** A whole operation, ready to be read for whoever asks alike. */
export interface Plan {
  readonly roots: readonly Root[];
  /** The types that it expects ids of any type to be of. */
  readonly types: ReadonlySet<string>;
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
) =>
  collectFields(
    schema,
    fragments,
    variables as never,
    schema.getRootType(operation.operation)!,
    operation.selectionSet,
  );

/** Plans a query; undefined where a plan cannot express it, or where it would be refused. */
export function planOf(
  building: Building,
  operation: OperationDefinitionNode,
  alongside: (params: PlanParams) => string,
): Plan | undefined {
  try {
    const query = building.schema.getQueryType()!;
    const roots: Root[] = [];
    for (const [key, nodes] of rootFields(building, building.schema, operation)) {
      const name = nodes[0]!.name.value;
      if (!building.open(`${query.name}.${name}`)) return undefined;
      const field = query.getFields()[name];
      if (!field) throw new Unplanned(name);
      const first = !roots.some(({ carries }) => carries);
      roots.push(rootOf(building, key, nodes, field, first ? alongside : undefined));
    }
    return { roots, types: building.types };
  } catch (error) {
    if (error instanceof Unplanned || error instanceof Refusal || error instanceof GraphQLError) return undefined;
    throw error;
  }
}
