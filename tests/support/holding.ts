import { readFileSync } from 'node:fs';
import pg from 'pg';
import { sql } from './people.js';
import { until } from './until.js';

/** Runs statements on the worker's database in a transaction that stays open until it is let go. */
export async function holding(
  ...statements: readonly [sql: string, ...values: unknown[]][]
): Promise<() => Promise<void>> {
  const [at] = await sql<{ port: number; name: string }>(
    'select inet_server_port() as port, current_database() as name',
  );
  const password = readFileSync('.data/test/pg.password', 'utf8').trim();
  const client = new pg.Client({ host: '127.0.0.1', port: at!.port, database: at!.name, user: 'postgres', password });
  await client.connect();
  await client.query('begin');
  for (const [statement, ...values] of statements) await client.query(statement, values);
  return () => client.end(); // which rolls back
}

/** Waits until so many wait for a lock in the worker's database; answers with their connections. */
export const waitForLock = (many = 1): Promise<number[]> =>
  until(async () => {
    const waiting = `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    const rows = await sql<{ pid: number }>(waiting);
    return rows.length >= many && rows.map(({ pid }) => pid);
  });
