import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { BusinessRecord } from '../entities/BusinessRecord.js';
import '../entities/index.js';
import { guardSchema } from '../permissions/shield.js';
import { AccessResolver } from '../resolvers/access/matrix.js';
import { SetUpResolver } from '../resolvers/access/setUp.js';
import { ComplianceResolver } from '../resolvers/regulation/compliance.js';
import { SettingResolver } from '../resolvers/regulation/settings.js';
import { SessionResolver } from '../resolvers/access/session.js';
import { IndicatorResolver } from '../resolvers/assessment/recompute.js';
import { aggregateResolvers } from '../resolvers/flow/aggregates.js';
import { AuditResolver } from '../resolvers/flow/audit.js';
import { mutationResolvers } from '../resolvers/flow/mutations.js';
import { NotificationResolver } from '../resolvers/flow/notifications.js';
import { recordResolvers } from '../resolvers/flow/records.js';
import { rootResolver } from '../resolvers/flow/roots.js';
import { LooseEndResolver } from '../resolvers/supervision/looseEnds.js';
import { SampleResolver } from '../resolvers/supervision/redrawn.js';
import { effects } from '../services/effects.js';
import { recordRefusals } from './refusals.js';
import { validate } from './validate.js';

/** Steps whose data come by another way than a mutation: `POST /files`. */
const elsewhere = new Set(['fileRecordAttach']);

/** The schema as written, before any rule stands before its resolvers. */
export const bareSchema = (): Promise<GraphQLSchema> =>
  buildSchema({
    resolvers: [
      SessionResolver,
      AccessResolver,
      AuditResolver,
      ComplianceResolver,
      SettingResolver,
      SetUpResolver,
      NotificationResolver,
      IndicatorResolver,
      SampleResolver,
      LooseEndResolver,
      rootResolver(),
      ...aggregateResolvers(),
      ...recordResolvers(),
      ...mutationResolvers(effects, elsewhere),
    ],
    orphanedTypes: [BusinessRecord],
    validateFn: validate,
  });

/** The schema that is served: every root and strict field ruled, every refused mutation recorded. */
export const guardedSchema = async (): Promise<GraphQLSchema> => recordRefusals(guardSchema(await bareSchema()));
