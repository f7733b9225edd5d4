import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { startJobs, type Jobs, type JobsOptions } from '../jobs/start.js';
import { ensureDefaultRoles } from '../services/access/ensureDefaultRoles.js';
import { openDatabase } from './database.js';
import { httpServer, type HttpOptions } from './http.js';

/** A platform on a database, not listening yet. */
export interface Platform {
  readonly app: FastifyInstance;
  readonly orm: MikroORM;
  readonly jobs: Jobs;
  close(): Promise<void>;
}

/** Brings a database up to date and puts the platform on it. */
export async function startPlatform(
  url: string,
  poolSize: number,
  {
    idle,
    beatMs,
    mailing,
    ...options
  }: Omit<HttpOptions, 'orm' | 'backlog'> & Pick<JobsOptions, 'idle' | 'beatMs' | 'mailing'>,
): Promise<Platform> {
  const orm = await openDatabase(url, poolSize);
  await ensureDefaultRoles(orm.em.fork());
  const app = await httpServer({ orm, backlog: () => jobs.backlog(), ...options });
  const jobs = startJobs({ url, em: orm.em.fork(), log: app.log, idle, beatMs, mailing, auditKey: options.auditKey });
  const close = async () => {
    await app.close();
    await jobs.stop();
    await orm.close(true);
  };
  return { app, orm, jobs, close };
}
