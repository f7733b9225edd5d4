import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { defineConfig } from '@mikro-orm/postgresql';
import { Connection } from './Connection.js';
import * as entities from '../entities/index.js';

const classes = Object.values(entities);

/** Where the migrations stand, compiled where this is. */
export const migrationsPath = fileURLToPath(new URL('../../migrations', import.meta.url));

/** How long a connection waits for its next use: a new one costs a sign-in, and plans every statement anew. */
const keptMs = 300_000;

/** MikroORM's options for a database, which cancels statements that take longer than so many seconds, where it is told. */
export const ormOptions = (clientUrl: string, poolSize = 10, statementSeconds = 0) =>
  defineConfig({
    clientUrl,
    entities: classes,
    metadataProvider: ReflectMetadataProvider,
    extensions: [Migrator],
    pool: { max: poolSize, idleTimeoutMillis: keptMs },
    // what a process began and cannot end, since it stands still or its machine is gone, is undone
    driverOptions: {
      idle_in_transaction_session_timeout: 30_000,
      statement_timeout: statementSeconds * 1_000,
      Client: Connection,
      pipeline: true,
    },
    forceUtcTimezone: true,
    autoJoinRefsForFilters: false,
    ensureDatabase: false,
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignoreSchema: ['graphile_worker'] },
    metadataCache: { enabled: false },
    migrations: {
      silent: true,
      path: migrationsPath,
      glob: 'Migration*.{ts,js}',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
    },
  });
