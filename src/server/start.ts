import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { ensureDefaultRoles } from '../services/access/ensureDefaultRoles.js';
import { openDatabase } from './database.js';
import { httpServer, type HttpOptions } from './http.js';

/** A platform on a database, not listening yet. */
export interface Platform {
  readonly app: FastifyInstance;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

/** Brings a database up to date and puts the platform on it. */
export async function startPlatform(
  url: string,
  poolSize: number,
  options: Omit<HttpOptions, 'orm'>,
): Promise<Platform> {
  const orm = await openDatabase(url, poolSize);
  await ensureDefaultRoles(orm.em.fork());
  const app = await httpServer({ orm, ...options });
  const close = async () => {
    await app.close();
    await orm.close(true);
  };
  return { app, orm, close };
}
