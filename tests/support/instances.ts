import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { overHttp, Person, type Send, type Stepped } from '../../demo/client.js';
import type { Hiring } from './hire.js';
import { migrated } from './migrated.js';
import { sql as serverSql } from './people.js';
import { until } from './until.js';

interface Instance {
  readonly process: ChildProcess;
  readonly origin: string;
  readonly send: Send;
}

let databases = 0;

/** Several platforms on a database of their own, each in a process of its own, whose clocks are moved together. */
export class Instances {
  readonly running: Instance[] = [];

  private constructor(
    private readonly database: string,
    private readonly url: string,
  ) {}

  /** Starts so many on an empty database. */
  static async start(count: number): Promise<Instances> {
    databases += 1;
    const database = `instances_${process.pid}_${databases}`;
    const [server] = await serverSql<{ port: string }>(`select current_setting('port') as port`);
    const password = (await readFile('.data/test/pg.password', 'utf8')).trim();
    await serverSql(`create database ${database} template ${migrated}`);
    const url = `postgres://postgres:${password}@127.0.0.1:${server!.port}/${database}`;
    const instances = new Instances(database, url);
    await Promise.all(Array.from({ length: count }, () => instances.another()));
    return instances;
  }

  /** Starts one more, at this moment where the others' clocks were moved. */
  async another(moment?: Date): Promise<Instance> {
    const path = fileURLToPath(new URL('./instance.ts', import.meta.url));
    const args = [this.url, `.data/test/files/${this.database}`];
    const execArgv = ['--import', './tests/support/register.mjs'];
    const child = fork(path, args, { execArgv, env: { ...process.env, NODE_OPTIONS: '' } });
    child.unref();
    child.channel!.unref();
    const gone = once(child, 'exit').then(() => Promise.reject(new Error('The server did not start.')));
    const [{ origin }] = (await Promise.race([once(child, 'message'), gone])) as [{ origin: string }];
    gone.catch(() => undefined);
    const instance = { process: child, origin, send: overHttp(origin) };
    if (moment) await this.backstage(instance, 'clock', { moment, stands: true });
    this.running.push(instance);
    return instance;
  }

  /** Kills one in the midst of whatever it does. */
  async kill(pid: number): Promise<void> {
    const [killed] = this.running.splice(
      this.running.findIndex((one) => one.process.pid === pid),
      1,
    );
    killed!.process.kill('SIGKILL');
    await once(killed!.process, 'exit');
  }

  /** Makes it be that moment for all, and stay it. */
  async at(moment: Date): Promise<void> {
    await Promise.all(this.running.map((one) => this.backstage(one, 'clock', { moment, stands: true })));
  }

  /** Has all of them do what is due, until nothing is. */
  async settle(moment: Date): Promise<void> {
    const open = `select (select count(*) from graphile_worker.jobs where attempts < max_attempts)
      + (select count(*) from clock where next_at <= $1) as open`;
    await until(async () => {
      await Promise.all(this.running.map((one) => this.backstage(one, 'jobs', {})));
      const [{ open: left }] = (await this.sql<{ open: string }>(open, moment)) as [{ open: string }];
      return left === '0';
    });
  }

  /** A connection to the database; whoever asks for it ends it. */
  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url });
    await client.connect();
    return client;
  }

  async sql<T = Record<string, unknown>>(statement: string, ...values: unknown[]): Promise<T[]> {
    return (await this.backstage<{ rows: T[] }>(this.running[0]!, 'sql', { sql: statement, values })).rows;
  }

  /** Somebody with these roles. */
  async hire(roles: readonly string[], where: Omit<Hiring, 'roles'> = {}): Promise<string> {
    return (await this.backstage<{ account: string }>(this.running[0]!, 'hire', { roles, ...where })).account;
  }

  /** An account in a session that begins now, at any of the servers. */
  async as(account: string, index = 0): Promise<Person> {
    const instance = this.running[index % this.running.length]!;
    const { token } = await this.backstage<{ token: string }>(instance, 'enter', { account });
    return new Person(instance.send, account, token);
  }

  /** Takes a step on a record as it stands now. */
  async take(account: string, step: string, { id }: Pick<Stepped, 'id'>, input: object = {}): Promise<Stepped> {
    const table = id.slice(0, id.lastIndexOf('_'));
    const [row] = await this.sql<{ version: number }>(`select version from "${table}" where id = $1`, id);
    return (await this.as(account)).step(step, { id, expectedVersion: row!.version, ...input });
  }

  async stop(): Promise<void> {
    const gone = this.running.map(({ process }) => once(process, 'exit'));
    this.running.forEach(({ process }) => process.disconnect());
    await Promise.all(gone);
    await serverSql(`drop database ${this.database} with (force)`);
    await rm(`.data/test/files/${this.database}`, { recursive: true, force: true });
  }

  private async backstage<T>({ origin }: Instance, path: string, body: object): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${origin}/test/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return (await answer.json()) as T;
  }
}
