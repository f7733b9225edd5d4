import { runMigrations } from 'graphile-worker';
import { quiet } from './log.js';

/** Brings the tables of jobs up to date, in a schema of their own. */
export const migrateJobs = (connectionString: string): Promise<void> =>
  runMigrations({ connectionString, maxPoolSize: 1, logger: quiet });
