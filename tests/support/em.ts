import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from './people.js';

const executeQuery = async (query: { sql: string; parameters: readonly unknown[] }) => ({
  rows: await sql(query.sql, ...query.parameters),
});

/** An entity manager that runs its statements on the test server: for services that no request calls. */
export const em = { getTransactionContext: () => ({ executeQuery }) } as unknown as EntityManager;
