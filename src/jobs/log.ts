import { Logger, type LogLevel } from 'graphile-worker';

type Write = (fields: object, message: string) => void;

/** Where the server's log lines go. */
export type Log = Readonly<Record<'debug' | 'info' | 'warn' | 'error', Write>>;

const levels = { error: 'error', warning: 'warn', info: 'info', debug: 'debug' } as const satisfies Record<
  LogLevel,
  keyof Log
>;

/** Says nothing. */
export const quiet = new Logger(() => () => undefined);

/** Lets workers write the server's JSON lines; of an error where it arose, for its words may hold what was written. */
export const workerLogger = (log: Log): Logger =>
  new Logger(({ taskIdentifier, jobId }) => (level, message, { error, failure, job }) => {
    const { attempts, max_attempts } = (job ?? {}) as { attempts?: number; max_attempts?: number };
    const of = taskIdentifier ? { job: taskIdentifier, id: jobId } : {};
    const failed = failure ? { attempt: attempts, of: max_attempts } : {};
    const said = failure ? 'a job failed' : error ? message.split(':')[0]! : message;
    log[levels[level]]({ ...of, ...failed, ...(error ? { err: error } : {}) }, said);
  });
