import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { StartError } from '../core/startError.js';

type Source = Readonly<Record<string, string | undefined>>;

interface Parser<T> {
  expects: string;
  read(text: string): T | undefined;
}

const wholeNumber = (from: number, to: number): Parser<number> => ({
  expects: `a whole number from ${from} to ${to}`,
  read: (text) => (/^\d+$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : undefined),
});

const oneOf = <T extends string>(...choices: T[]): Parser<T> => ({
  expects: `one of ${choices.join(', ')}`,
  read: (text) => choices.find((choice) => choice === text),
});

const yesOrNo: Parser<boolean> = {
  expects: 'yes or no',
  read: (text) => (text === 'yes' ? true : text === 'no' ? false : undefined),
};

const folder: Parser<string> = {
  expects: 'a path, relative to the folder in which the server starts',
  read: (text) => resolve(text),
};

const host: Parser<string> = {
  expects: 'a host name or an IP address',
  read: (text) => (isIP(text) || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text) ? text : undefined),
};

const databaseUrl: Parser<string> = {
  expects: 'of the form postgres://user:password@host:5432/database',
  read: (text) => (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined),
};

const smtpUrl: Parser<string> = {
  expects: 'of the form smtp://user:password@host:587, or smtps://',
  read: (text) => (/^smtps?:\/\/[^/]/.test(text) && URL.canParse(text) ? text : undefined),
};

const sender: Parser<string> = {
  expects: 'an address, or a name with the address in angle brackets',
  read: (text) => (isMailbox(text) || isMailbox(/^[^<>\r\n]*<(.*)>$/.exec(text)?.[1] ?? '') ? text : undefined),
};

const secret: Parser<string> = {
  expects: 'at least 32 characters that nobody can guess',
  read: (text) => (text.length >= 32 ? text : undefined),
};

const origins: Parser<string[]> = {
  expects: 'origins such as https://erp.example.com, with commas between',
  read: (text) => {
    const all = text.split(',').map((one) => one.trim());
    return all.every((one) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one)
      ? all
      : undefined;
  },
};

const proxies: Parser<string[]> = {
  expects: 'IP addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between',
  read: (text) => {
    const list = text.split(',').map((proxy) => proxy.trim());
    return list.every(isProxy) ? list : undefined;
  },
};

const isMailbox = (text: string) => /^[^\s<>@]+@[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text);

function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [, ip = '', bits = '1'] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  return isIP(ip) > 0 && Number(bits) >= 1 && Number(bits) <= (isIP(ip) === 4 ? 32 : 128);
}

/** Every variable: what it means, what it expects, and what is read when it is unset or empty (nothing: undefined). */
export const variables = {
  PORT: { means: 'The port to listen on, 0 for any free one', unset: '4000', ...wholeNumber(0, 65_535) },
  // localhost and not 127.0.0.1: fastify then answers on ::1 too, whichever the browser takes localhost for;
  // and not 0.0.0.0: the accounts of the demo company are no secret.
  HOST: {
    means: 'The address to listen on, localhost for this machine only, 0.0.0.0 for the whole network',
    unset: 'localhost',
    ...host,
  },
  DATABASE_URL: { means: 'The PostgreSQL to use, empty for the embedded one, which is for trying out', ...databaseUrl },
  DATA_DIR: { means: 'Where the embedded PostgreSQL keeps its data', unset: '.data', ...folder },
  FILES_DIR: {
    means: 'Where uploaded files are kept, empty for the folder files in DATA_DIR',
    unset: (source: Source): string => join(source['DATA_DIR'] || '.data', 'files'),
    ...folder,
  },
  DEMO: {
    means: 'Whether to load the demo company, empty for yes on the embedded database and no with DATABASE_URL',
    unset: (source: Source): string => (source['DATABASE_URL'] ? 'no' : 'yes'),
    ...yesOrNo,
  },
  POOL_SIZE: { means: 'How many database connections this process holds at most', unset: '10', ...wholeNumber(1, 500) },
  STATEMENT_SECONDS: {
    means: 'How long a statement of a request may take, in seconds, before the database cancels it, 0 for any time',
    unset: '30',
    ...wholeNumber(0, 3_600),
  },
  POOL_WAIT_SECONDS: {
    means: 'How long a request waits for a database connection, in seconds, before it is refused, 0 for any time',
    unset: '3',
    ...wholeNumber(0, 600),
  },
  SILENT_SECONDS: {
    means: 'How long a connection may say nothing, in seconds, before it is closed',
    unset: '60',
    ...wholeNumber(1, 3_600),
  },
  PLANS: {
    means: 'Whether queries are answered from plans, or all of them level by level, to compare',
    unset: 'yes',
    ...yesOrNo,
  },
  MAX_FILE_MB: { means: 'How large an uploaded file may be, in megabytes', unset: '50', ...wholeNumber(1, 2_048) },
  SMTP_URL: { means: 'The mail server that notifications are sent by, empty to send none', ...smtpUrl },
  MAIL_FROM: { means: 'From whom they are sent, needed with SMTP_URL', ...sender },
  AUDIT_KEY: {
    means:
      'What seals of the audit log are signed with, the same in all processes and for good, empty for no signature',
    ...secret,
  },
  METRICS_TOKEN: {
    means: 'The bearer token for reading /metrics, empty to let only programs on this machine read it',
    ...secret,
  },
  ALLOWED_ORIGINS: {
    means: 'Whose pages may use the API in a browser beside our own, empty for none',
    ...origins,
  },
  TRUST_PROXY: { means: "The proxies whose word on the client's address is taken, empty for none", ...proxies },
  LOG_LEVEL: {
    means: 'From which importance on log lines are written, empty for info in production and warn elsewhere',
    unset: (source: Source): string => (source['NODE_ENV'] === 'production' ? 'info' : 'warn'),
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
  },
  NODE_ENV: {
    means: 'What this process is for',
    unset: 'development',
    ...oneOf('production', 'development', 'test'),
  },
  DRAIN_SECONDS: {
    means:
      'How long a server that is told to stop still serves, in seconds, while it says that it is not ready, empty for 5 in production and 0 elsewhere',
    unset: (source: Source): string => (source['NODE_ENV'] === 'production' ? '5' : '0'),
    ...wholeNumber(0, 600),
  },
  SHUTDOWN_SECONDS: {
    means: 'How long a server that is told to stop may finish what it has begun, in seconds',
    unset: '20',
    ...wholeNumber(0, 600),
  },
};

type Value<V> = V extends { unset: unknown; read(text: string): infer T } ? Exclude<T, undefined> : Optional<V>;
type Optional<V> = V extends { read(text: string): infer T } ? T : never;

/** The settings of the process, by the names of their variables. */
export type Environment = { readonly [Name in keyof typeof variables]: Value<(typeof variables)[Name]> };

/** The value of a variable that a file holds, as secrets are handed to containers and units: `AUDIT_KEY_FILE` for `AUDIT_KEY`. */
function fromFile(source: Source, name: string): string | undefined {
  const path = source[`${name}_FILE`];
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new StartError(`${name}_FILE cannot be read (${(error as NodeJS.ErrnoException).code}): correct its path.`);
  }
}

/** Reads and checks all variables; a bad one is refused by its name, and its value, which may be secret, is not told. */
export function parseEnvironment(source: Source): Environment {
  const list: [string, Parser<unknown> & { unset?: string | ((source: Source) => string) }][] =
    Object.entries(variables);
  const values = list.map(([name, { unset, expects, read }]) => {
    const text = source[name] || fromFile(source, name) || (typeof unset === 'function' ? unset(source) : unset);
    const value = text === undefined ? undefined : read(text);
    if (text !== undefined && value === undefined) throw new StartError(`${name} must be ${expects}.`);
    return [name, value];
  });
  return Object.freeze(Object.fromEntries(values) as Environment);
}

if (existsSync('.env')) process.loadEnvFile('.env');

/** The settings of this process: its variables, and those that a file `.env` adds. */
export const environment = parseEnvironment(process.env);
