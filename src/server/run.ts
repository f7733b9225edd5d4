import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import { environment } from '../config/environment.js';
import { StartError } from '../core/startError.js';
import type { Mailing } from '../jobs/mail.js';
import { setUpCode } from '../services/access/setUp.js';
import { emptyDatabase } from './database.js';
import type { DemoAccount } from './playground.js';
import { startPostgres } from './postgres.js';
import { startPlatform } from './start.js';

const {
  ALLOWED_ORIGINS,
  AUDIT_KEY,
  DATABASE_URL,
  DATA_DIR,
  DEMO,
  DRAIN_SECONDS,
  FILES_DIR,
  HOST,
  LOG_LEVEL,
  MAIL_FROM,
  MAX_FILE_MB,
  METRICS_TOKEN,
  NODE_ENV,
  PLANS,
  POOL_SIZE,
  POOL_WAIT_SECONDS,
  PORT,
  SHUTDOWN_SECONDS,
  SILENT_SECONDS,
  SMTP_URL,
  STATEMENT_SECONDS,
  TRUST_PROXY,
} = environment;

const halfLoaded =
  'Loading the demo company was broken off, or goes on in another process: give DATABASE_URL an empty database, or set DEMO=no to go on with what is there.';

const openDemo =
  'The demo company shows the passwords of its administrators: in production set DEMO=no, or HOST=127.0.0.1 to keep it to this machine.';

const isLoopback = (host: string) => /^(127\.|::1$|localhost$)/.test(host);

const say = (line = '') => process.stdout.write(`${line}\n`);

/** Starts everything that one process of the platform is made of, and stops it when it is told to. */
export async function runServer(): Promise<void> {
  const mailing = mailServer();
  const demo = DEMO
    ? { ...(await import('../../demo/accounts.js')), ...(await import('../../demo/load.js')) }
    : undefined;
  if (demo && NODE_ENV === 'production' && !isLoopback(HOST)) throw new StartError(openDemo);
  if (!DATABASE_URL) say(`Starting the embedded PostgreSQL (for trying out), data in ${join(DATA_DIR, 'pg')} …`);
  const postgres = DATABASE_URL ? undefined : await startPostgres({ dir: join(DATA_DIR, 'pg') });
  const url = DATABASE_URL ?? postgres!.url;
  const options = {
    logLevel: LOG_LEVEL,
    trustProxy: TRUST_PROXY,
    allowedOrigins: ALLOWED_ORIGINS,
    silentSeconds: SILENT_SECONDS,
    filesDir: FILES_DIR,
    auditKey: AUDIT_KEY,
    maxFileBytes: MAX_FILE_MB * 1_000_000,
    metricsToken: METRICS_TOKEN,
    mailing,
    statementSeconds: STATEMENT_SECONDS,
    waitSeconds: POOL_WAIT_SECONDS,
    plans: PLANS,
    tellReads: NODE_ENV !== 'production',
    ...(demo ? { demoAccounts: demo.demoAccounts, idle: true } : {}),
  };
  let platform = await startPlatform(url, POOL_SIZE, options);
  if (await demo?.isHalfLoaded(platform)) {
    if (DATABASE_URL) throw new StartError(halfLoaded);
    say('Loading the demo company was broken off: it begins anew.');
    await platform.close();
    await emptyDatabase(url);
    platform = await startPlatform(url, POOL_SIZE, options);
  }
  const em = platform.orm.em.fork();
  await demo?.loadDemo(platform);
  if (demo) platform.jobs.go();

  const stop = async (drainSeconds: number) => {
    platform.drain();
    await setTimeout(drainSeconds * 1_000);
    const late = setTimeout(SHUTDOWN_SECONDS * 1_000, 'late', { ref: false });
    await Promise.race([platform.close(), late]);
    await postgres?.stop();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop(DRAIN_SECONDS));
  process.once('SIGINT', () => void stop(0));

  await listen(platform.app);
  await greet(platform.app, em, demo?.demoAccounts);
}

function mailServer(): Mailing | undefined {
  if (SMTP_URL && !MAIL_FROM) throw new StartError('MAIL_FROM is missing: set it to whom mail shall come from.');
  return SMTP_URL ? { url: SMTP_URL, from: MAIL_FROM! } : undefined;
}

async function listen(app: FastifyInstance): Promise<void> {
  try {
    await app.listen({ port: PORT, host: HOST });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${PORT} is taken: stop what listens there, or set PORT to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${PORT} may not be opened by this user: set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartError('HOST is no address of this machine: correct it.');
    throw error;
  }
}

/** Says where the platform is, and how to get in. */
async function greet(app: FastifyInstance, em: EntityManager, demoAccounts?: readonly DemoAccount[]): Promise<void> {
  const [address] = app.addresses();
  const port = typeof address === 'object' ? address.port : PORT; // which is 0 for any free one
  const origin = `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${port}`;
  say(`\nGuicheng 规程 is up.\n  GraphQL     ${origin}/graphql\n  Playground  ${origin}/playground`);
  if (demoAccounts) {
    say('\nDemo accounts (login / password):');
    for (const { login, password, name, role } of demoAccounts)
      say(`  ${login.padEnd(12)} ${password.padEnd(14)} ${name}  ${role}`);
  }
  const code = demoAccounts ? undefined : await setUpCode(em);
  if (code) say(`\nNobody administers this company yet. One-time set-up code for the mutation setUp: ${code}`);
}
