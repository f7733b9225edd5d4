import { readdir } from 'node:fs/promises';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { migrationsPath, ormOptions } from '../config/orm.js';
import { declarationOf } from '../core/fields/declaration.js';
import { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { StartError } from '../core/startError.js';
import { migrateJobs } from '../jobs/migrate.js';
import { processes } from '../processes/index.js';
import { run } from '../reads/run.js';
import { ensureAuditEpoch } from '../services/flow/audit/ensureAuditEpoch.js';

/** Any number that no other program on the database locks. */
const migrationLock = 7_410_331;

/** Connects to a database and brings its tables up to date; of several servers that start at once, one does it. */
export async function openDatabase(url: string, poolSize: number): Promise<MikroORM> {
  const orm = await MikroORM.init(ormOptions(url, poolSize));
  try {
    await orm.em.fork().transactional(async (em) => {
      await run(em, `select pg_advisory_xact_lock(${migrationLock})`);
      await refuseForeign(em);
      await orm.migrator.up({ transaction: em.getTransactionContext()! });
      await migrateJobs(url);
      await refuseUnknownStates(em);
      await ensureAuditEpoch(em);
    });
    return orm;
  } catch (error) {
    await orm.close(true);
    if (error instanceof StartError) throw error;
    throw unreachable(error) ?? error;
  }
}

/** Empties a database of all that is ours. */
export async function emptyDatabase(url: string): Promise<void> {
  const orm = await MikroORM.init(ormOptions(url, 1));
  for (const sql of [
    'drop schema if exists graphile_worker cascade',
    'drop schema public cascade',
    'create schema public',
  ])
    await run(orm.em.fork(), sql);
  await orm.close(true);
}

function unreachable(error: unknown): StartError | undefined {
  const code = String((error as { code?: unknown }).code ?? '');
  if (/^E[A-Z]+$/.test(code))
    return new StartError(
      `The database of DATABASE_URL cannot be reached (${code}): start it, or correct DATABASE_URL.`,
    );
  if (code === '28P01' || code === '28000')
    return new StartError('The database refuses user or password: correct DATABASE_URL.');
  if (code === '3D000')
    return new StartError('The database named in DATABASE_URL does not exist: create it first (createdb).');
  return undefined;
}

/** Refuses a database that holds somebody else's tables, or those of a later version. */
async function refuseForeign(em: EntityManager): Promise<void> {
  const [found] = await run<{ ours: boolean; other: boolean }>(
    em,
    `select to_regclass('mikro_orm_migrations') is not null as ours,
      exists (select from pg_tables where schemaname = 'public') as other`,
  );
  if (found!.other && !found!.ours)
    throw new StartError('The database holds tables that are not ours: give DATABASE_URL an empty database.');
  if (!found!.ours) return;
  const known = new Set((await readdir(migrationsPath)).map((file) => file.replace(/\.[jt]s$/, '')));
  const migrated = await run<{ name: string }>(em, 'select name from mikro_orm_migrations');
  const later = migrated.find(({ name }) => !known.has(name.replace(/\.[jt]s$/, '')));
  if (later) throw new StartError(`The database was written by a later version (${later.name}): start that version.`);
}

/** Refuses rows in a state that no definition knows: they came from another version. */
async function refuseUnknownStates(em: EntityManager): Promise<void> {
  for (const { entity, states } of processes) {
    const params = new Params();
    const sql = `select state from ${quoted(declarationOf(entity).table)} where state <> all(${params.add(Object.keys(states))}) limit 1`;
    const [found] = await run<{ state: string }>(em, sql, params);
    if (found)
      throw new StartError(
        `A ${entity.name} is in state ${found.state}, which this version does not know: start the version that wrote it.`,
      );
  }
}
