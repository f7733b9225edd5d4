import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Installs what the lock file of a peer says into the peer's own folder, unless it is there. */
export function installed(dir: string, ...more: string[]): void {
  if (existsSync(`${dir}/node_modules/.package-lock.json`)) return;
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...more];
  execFileSync('npm', ['ci', ...flags], { cwd: dir, stdio: 'inherit' });
}

/** The version of a package that a peer has. */
export const versionOf = (dir: string, name: string): string =>
  (JSON.parse(readFileSync(`${dir}/node_modules/${name}/package.json`, 'utf8')) as { version: string }).version;
