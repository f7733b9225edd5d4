import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from '../src/config/root.js';
import { steps } from '../src/processes/index.js';

const domains = new Map(
  globSync('*/*.ts', { cwd: join(root, 'src/entities') }).map((path) => [basename(path, '.ts'), dirname(path)]),
);
const entities = [...domains.keys()].sort((one, other) => other.length - one.length);

/** The domain that a request asks, by the first field of its operation: a step's, or whose entity begins its name; sessions are access. */
export function domainOf(url: string, body: unknown): string {
  if (url === '/files') return 'files';
  const field = /\{\s*(\w+)/.exec((body as { query: string }).query)?.[1] ?? '';
  const named = entities.find((name) => field.toLowerCase().startsWith(name.toLowerCase()));
  return domains.get(steps.get(field)?.entity.name ?? named ?? '') ?? 'access';
}

/** CPU accounting: books the CPU time of this process since the last call to what it was spent on. */
export class CpuMeter {
  private readonly spent = new Map<string, number>();
  private last = process.cpuUsage();

  book(on: string): void {
    const now = process.cpuUsage();
    const seconds = (now.user - this.last.user + now.system - this.last.system) / 1e6;
    this.spent.set(on, (this.spent.get(on) ?? 0) + seconds);
    this.last = now;
  }

  /** CPU seconds by what they were spent on, the most first, and in all. */
  toString(): string {
    const parts = [...this.spent].sort(([, one], [, other]) => other - one);
    const total = parts.reduce((sum, [, seconds]) => sum + seconds, 0);
    return `${parts.map(([on, seconds]) => `${on} ${seconds.toFixed(1)}`).join(', ')}; in all ${total.toFixed(1)}`;
  }
}
