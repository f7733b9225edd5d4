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

/** How long, in seconds, things may take: no end where it is not said. */
interface Ends {
  /** A statement, which the database then cancels. */
  readonly statementSeconds?: number | undefined;
  /** Waiting for a connection. */
  readonly waitSeconds?: number | undefined;
}

/** MikroORM's options for a database. */
export const ormOptions = (clientUrl: string, poolSize = 10, { statementSeconds = 0, waitSeconds = 0 }: Ends = {}) =>
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
      connectionTimeoutMillis: waitSeconds * 1_000,
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
