import type { FieldNode, GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Building } from './building.js';

/** The fields that are asked of a type below these nodes, by their response keys. */
export const below = (
  { schema, fragments, variables }: Building,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> => collectSubfields(schema, fragments, variables, type, nodes);
