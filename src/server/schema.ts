import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { BusinessRecord } from '../entities/BusinessRecord.js';
import '../entities/index.js';
import { guardSchema } from '../permissions/shield.js';
import { refuseNullOperands } from '../reads/operands.js';
import * as resolvers from '../resolvers/allResolvers.js';
import { aggregateResolvers } from '../resolvers/flow/aggregates.js';
import { mutationResolvers } from '../resolvers/flow/mutations.js';
import { recordResolvers } from '../resolvers/flow/records.js';
import { rootResolver } from '../resolvers/flow/roots.js';
import { effects } from '../services/effects.js';
import { recordRefusals } from './refusals.js';
import { validate } from './validate.js';

/** Steps whose data come by another way than a mutation: `POST /files`. */
const elsewhere = new Set(['fileRecordAttach']);

/** The schema as written, before any rule stands before its resolvers. */
export const bareSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      rootResolver(),
      ...Object.values(resolvers),
      ...aggregateResolvers(),
      ...recordResolvers(),
      ...mutationResolvers(effects, elsewhere),
    ],
    orphanedTypes: [BusinessRecord],
    validateFn: validate,
    skipCheck: true, // Apollo Server checks whatever schema it starts with
  });

/** The schema that is served: no condition without a value, every root and strict field ruled, every refused mutation recorded. */
export const guardedSchema = async (): Promise<GraphQLSchema> =>
  recordRefusals(guardSchema(refuseNullOperands(await bareSchema())));
