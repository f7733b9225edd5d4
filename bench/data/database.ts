import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { startPostgres } from '../../src/server/postgres.js';

const dir = '.data/bench/pg';

/** The database of the benchmark and the process of its PostgreSQL. */
export interface BenchDatabase {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  /** Whether a commit waits for the disk. */
  readonly durability: string;
  close(): Promise<void>;
}

/**
 * The demo company at a scale: filled on first use, which takes minutes, and kept. PostgreSQL runs with its default
 * settings, and so with its default durability.
 */
export async function benchDatabase(scale: number, say: (line: string) => void): Promise<BenchDatabase> {
  const postgres = await startPostgres({ dir });
  const name = `bench_${scale}`;
  const url = Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  const server = new pg.Client({ connectionString: postgres.url });
  await server.connect();
  try {
    if (!(await isFilled(server, name))) {
      say(`Filling a database at scale ${scale}: once, some minutes …`);
      await server.query(`drop database if exists ${name} with (force)`);
      await server.query(`create database ${name}`);
      await fill(url, scale);
      await analyse(url);
      await server.query(`comment on database ${name} is 'filled'`);
    }
    const setting = async (what: string) =>
      (await server.query<Record<string, string>>(`show ${what}`)).rows[0]![what]!;
    return {
      url,
      pid: Number(readFileSync(`${dir}/postmaster.pid`, 'utf8').split('\n')[0]),
      version: await setting('server_version'),
      durability: `fsync ${await setting('fsync')}, synchronous_commit ${await setting('synchronous_commit')}`,
      close: () => postgres.stop(),
    };
  } finally {
    await server.end();
  }
}

async function isFilled(server: pg.Client, name: string): Promise<boolean> {
  const sql = `select shobj_description(oid, 'pg_database') as said from pg_database where datname = $1`;
  return (await server.query<{ said: string | null }>(sql, [name])).rows[0]?.said === 'filled';
}

async function fill(url: string, scale: number): Promise<void> {
  const command = ['--import', './tests/support/register.mjs', 'demo/playScale.ts', '--scale', String(scale)];
  const filling = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: url }, stdio: 'inherit' });
  const [code] = (await once(filling, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The database could not be filled.');
}

/** Gathers what the planner of the database goes by, and marks pages as visible to all. */
export async function analyse(url: string, tables: readonly string[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`vacuum (analyze) ${tables.join(', ')}`);
  await client.end();
}
