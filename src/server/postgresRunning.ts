import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../core/startError.js';

/** What PostgreSQL writes about itself into the data folder while it runs. */
export async function readPidFile(dir: string): Promise<{ pid: number; port: number; ready: boolean } | undefined> {
  const text = await readFile(join(dir, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return pid ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** The port of the server that runs on this data folder, waiting for one that is just starting or stopping. */
export async function findRunning(dir: string, urlAt: (port: number) => string): Promise<number | undefined> {
  for (const end = Date.now() + 30_000; ; await setTimeout(50)) {
    const found = await readPidFile(dir);
    if (!found) return undefined;
    if (found.ready && (await serves(urlAt(found.port), dir))) return found.port;
    if (!(await isOf(found.pid, dir))) {
      // PostgreSQL itself survives the file of a dead process, but not of a zombie or a stranger with that id.
      if (exists(found.pid)) await rm(join(dir, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (Date.now() > end) {
      throw new StartError(
        `PostgreSQL holds ${dir} but does not answer: end it with kill ${found.pid}, then start again.`,
      );
    }
  }
}

async function serves(url: string, dir: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory === dir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

// PostgreSQL works in its data folder; a zombie has none.
async function isOf(pid: number, dir: string): Promise<boolean> {
  if (process.platform !== 'linux') return exists(pid);
  return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === dir;
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
