import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema as frontends get it, sorted, so that a difference is a change. */
export const printed = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
