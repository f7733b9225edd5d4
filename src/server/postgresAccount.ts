import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StartError } from '../core/startError.js';

const run = promisify(execFile);

/** As whom PostgreSQL runs: how Node spawns it, what stands before its command, and who owns its files (root only). */
export interface PostgresAccount {
  spawn: { uid?: number; gid?: number; cwd: string; env: Record<string, string> };
  before: string[];
  owner?: { uid: number; gid: number };
}

// A clean environment: neither our secrets nor the user's language and PG… variables reach the server.
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const spawn = { cwd: '/', env: { PATH, LC_ALL: 'C' } };
const inNamespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];

// PostgreSQL refuses root. Existing data stays with its owner. Others cannot pass a folder that is closed to them (/root):
// there it runs as root under another name, or, where containers forbid that, as `nobody` with the right to pass.
async function candidates(dir: string): Promise<PostgresAccount[]> {
  if (process.getuid?.() !== 0) return [[], inNamespace].map((before) => ({ spawn, before }));
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const named = ['postgres', 'nobody'].flatMap((name) => {
    const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(users) ?? [];
    return uid && gid ? [{ uid: Number(uid), gid: Number(gid) }] : [];
  });
  const present = await stat(dir).catch(() => undefined);
  if (present?.uid) named.unshift({ uid: present.uid, gid: present.gid });
  const passing = ({ uid, gid }: { uid: number; gid: number }): string[] => [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
  ];
  return [
    ...named.map((owner) => ({ spawn: { ...spawn, ...owner }, before: [], owner })),
    { spawn, before: inNamespace, owner: { uid: 0, gid: 0 } },
    ...named.slice(-1).map((owner) => ({ spawn, before: passing(owner), owner })),
  ];
}

/** Runs a command to its end as that account; what it writes to stderr is in the error's `stderr`. */
export async function runAs({ before, spawn }: PostgresAccount, ...command: string[]): Promise<void> {
  const [program = '', ...rest] = [...before, ...command];
  await run(program, rest, spawn);
}

/** The first account that has a name, may come to where the data folder lies and can run the program. */
export async function findAccount(dir: string, program: string): Promise<PostgresAccount> {
  const probe = ['sh', '-c', 'cd "$1" && id -un && "$2" --version', 'sh', dirname(dir), program];
  const reasons: string[] = [];
  for (const account of await candidates(dir)) {
    try {
      await runAs(account, ...probe);
      return account;
    } catch (error) {
      const text = (error as { stderr?: string }).stderr || String(error);
      reasons.push(text.trim().replace(/^.*\n/gs, ''));
    }
  }
  throw new StartError(
    `The embedded PostgreSQL cannot run here (${reasons[0]}): use a folder that all may enter, or another user, ` +
      'or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** Gives a file or folder with all in it to the account; only root can and need. */
export async function giveTo({ owner }: PostgresAccount, path: string): Promise<void> {
  if (!owner || (await stat(path)).uid === owner.uid) return;
  await run('chown', ['-R', `${owner.uid}:${owner.gid}`, path], spawn);
}
