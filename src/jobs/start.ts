import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { runTaskList, runTaskListOnce, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import { clock } from '../core/clock.js';
import { forgetSessions } from '../services/access/forgetSessions.js';
import { forgetCodes } from '../services/access/mailedCodes.js';
import { tellRefused } from '../services/access/tellRefused.js';
import { addTimedJobs } from '../services/flow/due/addTimedJobs.js';
import { beat, lastBeat, type Backlog } from './heartbeat.js';
import { housekeeping } from './housekeeping.js';
import { workerLogger, type Log } from './log.js';
import type { Mailing } from './mail.js';
import { repeat } from './repeat.js';
import { tasksOn } from './tasks.js';

export interface JobsOptions {
  readonly url: string;
  readonly em: EntityManager;
  readonly log: Log;
  /** Without it nothing is mailed. */
  readonly mailing?: Mailing | undefined;
  /** Signs the seals of the audit log. */
  readonly auditKey?: string | undefined;
  /** How often its heart beats, where tests cannot wait: as it is, an instance is silent after half a minute. */
  readonly beatMs?: number | undefined;
  /** Nothing is done by itself until `go` is called, only where `runDue` is: for tests, and while the demo is loaded. */
  readonly idle?: boolean | undefined;
}

/** The jobs of one instance. */
export interface Jobs {
  /** How the jobs of all instances stood at this one's last heartbeat; undefined where nothing is done by itself. */
  backlog(): Backlog | undefined;
  /** Begins to do by itself what falls due. */
  go(): void;
  /** Does all that is due now, and what follows from it. */
  runDue(): Promise<void>;
  /** Takes no more, and finishes what it has begun. */
  stop(): Promise<void>;
}

const againMs = 1_000;
const atOnce = 2;

/** Starts doing jobs: those that steps added, as often as it takes, each with one effect whichever instances try. */
export function startJobs({ url, em, log, mailing, auditKey, beatMs = 5_000, idle = false }: JobsOptions): Jobs {
  const pool = new pg.Pool({ connectionString: url, max: atOnce + 2 });
  const lost = (error: Error) => log.warn({ err: error }, 'a connection for jobs was lost');
  pool.on('error', lost).on('connect', (client) => client.on('error', lost));
  const shared = { logger: workerLogger(log), noHandleSignals: true };
  const tasks = tasksOn(em, mailing);
  const stopping = new AbortController();
  const rest = (ms: number) => setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  let workers: WorkerPool | undefined;
  let backlog: Backlog | undefined;

  const work = async () => {
    while (!stopping.signal.aborted) {
      workers = runTaskList({ ...shared, concurrency: atOnce, pgPool: pool }, tasks, pool);
      await workers.promise.catch((error: unknown) => log.error({ err: error }, 'the workers ended, others begin'));
      await rest(againMs);
    }
  };
  const live = async () => {
    while (!stopping.signal.aborted) {
      try {
        const { silent, ...stands } = await beat(pool, workers!.id, beatMs);
        ({ backlog } = stands);
        if (silent.length) log.warn({ instances: silent }, 'silent instances: their jobs are taken over');
      } catch (error) {
        log.warn({ err: error }, 'the heart did not beat');
      }
      await rest(beatMs);
    }
  };
  const running: Promise<void>[] = [];
  const keep = () => housekeeping(em, auditKey, log).map((one) => repeat(one, log, stopping.signal));
  const go = () => void running.push(work(), live(), ...keep());
  if (!idle) go();

  return {
    backlog: () => backlog,
    go,
    runDue: async () => {
      const client = await pool.connect();
      try {
        do await runTaskListOnce(shared, tasks, client).promise;
        while (await addTimedJobs(em.fork(), clock.now()));
        await tellRefused(em.fork(), clock.now());
        await forgetSessions(em.fork(), clock.now());
        await forgetCodes(em.fork(), clock.now());
      } finally {
        client.release();
      }
    },
    stop: async () => {
      stopping.abort();
      try {
        await workers?.gracefulShutdown();
      } catch (error) {
        log.warn({ err: error }, 'the workers did not end well');
      }
      await Promise.all(running);
      if (workers) await lastBeat(pool, workers.id).catch(lost);
      await pool.end();
    },
  };
}
