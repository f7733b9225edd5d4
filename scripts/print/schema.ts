import type { GraphQLSchema } from 'graphql';
import { printed } from '../../src/schema/printed.js';
import type { Prints } from './page.js';

export const schemaPrint = (schema: GraphQLSchema): Prints => ({ 'src/schema/schema.graphql': printed(schema) });
