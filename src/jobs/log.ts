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

interface Attempted {
  readonly id: string;
  readonly task_identifier: string;
  readonly attempts: number;
  readonly max_attempts: number;
}

/** Lets workers write the server's JSON lines; of an error where it arose, for its words may hold what was written. */
export const workerLogger = (log: Log): Logger =>
  new Logger(() => (level, message, { error, failure, job }) => {
    const { id, task_identifier, attempts, max_attempts } = (job ?? {}) as Partial<Attempted>;
    const of = {
      ...(job ? { job: task_identifier, id } : {}),
      ...(failure ? { attempt: attempts, of: max_attempts } : {}),
    };
    const said = failure ? 'a job failed' : error ? message.split(':')[0]! : message;
    log[levels[level]]({ ...of, ...(error ? { err: error } : {}) }, said);
  });
