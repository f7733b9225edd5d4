import { readFile, rm } from 'node:fs/promises';
import pg from 'pg';
import { overHttp, Person } from '../../demo/client.js';
import { freePort } from '../../src/server/freePort.js';
import { migrated } from './migrated.js';
import { launch } from './launch.js';
import { sql } from './people.js';

/** A platform as `npm start` starts it, without demo company, on a database of its own that is migrated and else empty. */
export interface Fresh {
  readonly send: ReturnType<typeof overHttp>;
  /** The one-time code that the server printed; undefined where it printed none. */
  readonly code: () => string | undefined;
  /** All that the server has said so far. */
  readonly said: () => string;
  readonly sql: typeof sql;
  /** A connection to its database, which `stop` ends. */
  readonly connect: () => Promise<pg.Client>;
  /** What its server is started with. */
  readonly variables: Readonly<Record<string, string>>;
  /** The address of its first server. */
  readonly origin: string;
  /** Starts another process of the server on the same database. */
  readonly another: () => Promise<ReturnType<typeof overHttp>>;
  /** Kills the server in the midst of whatever it does. */
  readonly kill: () => Promise<void>;
  /** Stops the server, if it still runs, and starts it again on the same database, at the same address. */
  readonly restart: () => Promise<void>;
  /** Stops the server and drops the database. */
  readonly stop: () => Promise<void>;
}

const printedCode = /set-up code for the mutation setUp: (\S+)\n/;
let started = 0;

/** Starts the server of a new company, with more variables where they are given. */
export async function freshPlatform(more: Readonly<Record<string, string>> = {}): Promise<Fresh> {
  started += 1;
  const database = `fresh_${process.pid}_${started}`;
  const [server] = await sql<{ port: string }>(`select current_setting('port') as port`);
  const password = (await readFile('.data/test/pg.password', 'utf8')).trim();
  await sql(`drop database if exists ${database} with (force)`); // of a test file that ended before its time
  await sql(`create database ${database} template ${migrated}`);
  const DATABASE_URL = `postgres://postgres:${password}@127.0.0.1:${server!.port}/${database}`;
  const FILES_DIR = `.data/test/files/${database}`;
  const PORT = String(await freePort());
  const variables = { DATABASE_URL, FILES_DIR, PORT, HOST: '127.0.0.1', DEMO: 'no', NODE_OPTIONS: '', ...more };

  const others: Awaited<ReturnType<typeof launch>>[] = [];
  let running = await launch(variables, printedCode);
  const clients: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: DATABASE_URL });
    clients.push(client);
    await client.connect();
    return client;
  };
  const client = await connect();
  return {
    variables,
    origin: `http://127.0.0.1:${PORT}`,
    send: overHttp(`http://127.0.0.1:${PORT}`),
    code: () => printedCode.exec(running.said())?.[1],
    said: () => running.said(),
    sql: async <T>(statement: string, ...values: unknown[]) => (await client.query(statement, values)).rows as T[],
    another: async () => {
      const port = String(await freePort());
      others.push(await launch({ ...variables, PORT: port }, /\/playground/));
      return overHttp(`http://127.0.0.1:${port}`);
    },
    connect,
    kill: () => running.stop('SIGKILL'),
    restart: async () => {
      await running.stop();
      running = await launch(variables, /\/playground/);
    },
    stop: async () => {
      await Promise.all([...[running, ...others].map(({ stop }) => stop()), ...clients.map((client) => client.end())]);
      await sql(`drop database ${database} with (force)`);
      await rm(FILES_DIR, { recursive: true, force: true });
    },
  };
}

/** The administrator with whom a new company was set up. */
export async function foundedBy({ send, code }: Fresh, login: string, password: string): Promise<Person> {
  const input = { code: code(), company: '江南机械有限公司', name: '陈静', login, password };
  const query = 'mutation ($input: SetUpInput!) { setUp(input: $input) { token account { id } } }';
  const { setUp } = await new Person(send).ask(query, { input });
  return new Person(send, setUp.account.id, setUp.token);
}
