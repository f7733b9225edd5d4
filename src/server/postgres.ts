import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { StartError } from '../core/startError.js';
import { freePort } from './freePort.js';
import { findAccount, giveTo, runAs, type PostgresAccount } from './postgresAccount.js';
import { findBinaries } from './postgresBinaries.js';
import { findRunning, readPidFile } from './postgresRunning.js';

/** The data folder (its password and log lie beside it), a fixed port if any, and settings as in postgresql.conf. */
export interface PostgresOptions {
  dir: string;
  port?: number;
  settings?: Record<string, string>;
}

/** A PostgreSQL on 127.0.0.1: `stop` ends it if this call started it, and leaves one that it found running. */
export interface RunningPostgres {
  url: string;
  stop(): Promise<void>;
}

const unusable = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST', 'EBUSY'];

/** Starts the embedded PostgreSQL, creating its data folder on first use, or joins the one that already serves it. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const wanted = resolve(options.dir);
  try {
    await mkdir(dirname(wanted), { recursive: true });
    const dir = join(await realpath(dirname(wanted)), basename(wanted));
    const password = await readPassword(dir);
    const urlAt = (port: number): string => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
    for (let attempt = 1; ; attempt += 1) {
      const running = await findRunning(dir, urlAt);
      if (running) return { url: urlAt(running), stop: () => Promise.resolve() };
      const port = options.port ?? (await freePort());
      const started = await launch(dir, port, options.settings ?? {});
      if (typeof started !== 'string') return { url: urlAt(port), stop: () => stop(started) };
      const mayPass = otherServer.test(started) || (!options.port && portTaken.test(started));
      if (!mayPass || attempt === 20) throw new StartError(reason(started, dir, port));
      await setTimeout(100);
    }
  } catch (error) {
    const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
    if (!code || !unusable.includes(code)) throw error;
    const choice = 'let this user write there, or set DATA_DIR to another folder';
    throw new StartError(`${dest ?? path ?? wanted} cannot be used (${code}): ${choice}.`);
  }
}

async function readPassword(dir: string): Promise<string> {
  const file = `${dir}.password`;
  if (holdsData(dir) && !existsSync(file)) {
    throw new StartError(`${file} is missing: put it back, or remove ${dir} to begin with empty data.`);
  }
  const created = writeFile(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  await created.catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

// The running server, or its log if it gave up.
async function launch(dir: string, port: number, settings: Record<string, string>): Promise<ChildProcess | string> {
  const { initdb, postgres } = await findBinaries();
  const account = await findAccount(dir, postgres);
  await giveTo(account, `${dir}.password`);
  if (!holdsData(dir)) await initialise(dir, initdb, account);
  await giveTo(account, dir);
  await chmod(dir, 0o700);
  const all = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ...settings };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [program = '', ...rest] = [...account.before, ...(await dyingWithUs(account)), postgres, '-D', dir, ...flags];
  const log = await open(`${dir}.log`, 'w', 0o600);
  await giveTo(account, `${dir}.log`);
  // Detached: Ctrl-C is for Node, which drains first. Its log is a file, since a pipe would end with Node.
  const server = spawn(program, rest, { ...account.spawn, detached: true, stdio: ['ignore', log.fd, log.fd] });
  await once(server, 'spawn').finally(() => log.close());
  server.unref();
  while (server.exitCode === null && server.signalCode === null) {
    const found = await readPidFile(dir);
    if (found?.ready && found.pid === server.pid) return server;
    await setTimeout(10);
  }
  return readFile(`${dir}.log`, 'utf8');
}

const holdsData = (dir: string): boolean => existsSync(join(dir, 'PG_VERSION'));

// Made beside and then renamed, so that a data folder is whole or absent.
async function initialise(dir: string, initdb: string, account: PostgresAccount): Promise<void> {
  const fresh = `${dir}.${process.pid}.new`;
  await mkdir(fresh, { mode: 0o700 });
  try {
    await giveTo(account, fresh);
    const secret = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${dir}.password`];
    await runAs(account, initdb, '-D', fresh, ...secret, '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync');
    await rename(fresh, dir);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (holdsData(dir)) return; // another process was faster
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (typeof code === 'string') throw error;
    throw new StartError(`PostgreSQL cannot create ${dir}: ${lastError(stderr ?? '')}.`);
  }
}

// Where the system can, a killed Node takes PostgreSQL along; elsewhere the next start finds it running.
async function dyingWithUs(account: PostgresAccount): Promise<string[]> {
  const command = ['setpriv', '--pdeathsig', 'INT'];
  const works = await runAs(account, ...command, 'true').catch(() => 'no');
  return works === 'no' ? [] : command;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  server.kill('SIGINT'); // what PostgreSQL calls a fast shutdown
  await once(server, 'exit');
}

const portTaken = /could not bind .*: Address already in use/;
const otherServer = /lock file "postmaster.pid" already exists|pre-existing shared memory block/;

function reason(log: string, dir: string, port: number): string {
  const version = /initialized by PostgreSQL version (\d+).*this version (\d+)/.exec(log);
  if (version) {
    const choice = 'dump it with that version, remove the folder to begin with empty data, or set DATA_DIR to another';
    return `${dir} holds data of PostgreSQL ${version[1]}; this is PostgreSQL ${version[2]}: ${choice}.`;
  }
  if (portTaken.test(log)) return `Port ${port} is taken on 127.0.0.1: end what listens there, or choose another port.`;
  return `PostgreSQL did not start in ${dir}: ${lastError(log)}; its log is ${dir}.log.`;
}

const lastError = (log: string): string =>
  [...log.matchAll(/(?:FATAL|error): +(.*)/g)].at(-1)?.[1] ?? 'it does not say why';
