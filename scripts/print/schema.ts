import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import type { Prints } from './page.js';

/** The schema as frontends get it, sorted, so that a difference is a change. */
export const schemaPrint = (schema: GraphQLSchema): Prints => ({
  'src/schema/schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n`,
});
