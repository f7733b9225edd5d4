import { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { ormOptions } from '../config/orm.js';
import { Params } from '../core/sql/params.js';
import { startJobs, type Jobs, type JobsOptions } from '../jobs/start.js';
import { run } from '../reads/run.js';
import { ensureDefaultRoles } from '../services/access/ensureDefaultRoles.js';
import { openDatabase } from './database.js';
import { httpServer, type Beside, type HttpOptions } from './http.js';

/** A platform on a database, not listening yet. */
export interface Platform {
  readonly app: FastifyInstance;
  /** What requests are answered with. */
  readonly orm: MikroORM;
  readonly jobs: Jobs;
  /** Says that it is not ready any more, while it still serves. */
  readonly drain: () => void;
  close(): Promise<void>;
}

/** How many connections what is no request has at most: workers and housekeeping, each one and one to spare. */
const unhurried = 8;

interface StartOptions
  extends
    Omit<HttpOptions, 'orm' | 'identity' | 'backlog' | 'beside'>,
    Pick<JobsOptions, 'idle' | 'beatMs' | 'mailing'> {
  /** How long a statement of a request may take; without it, any time. Migrations and jobs take their time. */
  readonly statementSeconds?: number | undefined;
  /** How long a request waits for a connection; without it, until it gets one. */
  readonly waitSeconds?: number | undefined;
}

function besideOn({ em }: MikroORM): Beside {
  let asked: Promise<boolean> | undefined;
  const ask = () =>
    run(em.fork(), 'select 1').then(
      () => true,
      () => false,
    );
  // one statement is the answer to all who ask meanwhile: strangers may ask as often as they like
  const answers = () => (asked ??= ask().finally(() => (asked = undefined)));
  const cancel = (process: number) => {
    const params = new Params();
    return run(em.fork(), `select pg_cancel_backend(${params.add(process)})`, params);
  };
  return { answers, cancel };
}

/** Brings a database up to date and puts the platform on it. */
export async function startPlatform(
  url: string,
  poolSize: number,
  { idle, beatMs, mailing, statementSeconds, waitSeconds, ...options }: StartOptions,
): Promise<Platform> {
  const own = await openDatabase(url, unhurried);
  await ensureDefaultRoles(own.em.fork());
  const ends = { statementSeconds, waitSeconds };
  const orm = await MikroORM.init(ormOptions(url, poolSize, ends));
  const beside = besideOn(own);
  const identity = await MikroORM.init(ormOptions(url, 2, ends));
  const { app, drain } = await httpServer({
    orm,
    identity,
    beside,
    backlog: () => jobs.backlog(),
    mails: mailing !== undefined,
    ...options,
  });
  const jobs = startJobs({ url, em: own.em.fork(), log: app.log, idle, beatMs, mailing, auditKey: options.auditKey });
  const close = async () => {
    await app.close();
    await jobs.stop();
    await orm.close(true);
    await identity.close(true);
    await own.close(true);
  };
  return { app, orm, jobs, drain: drain.begin, close };
}
