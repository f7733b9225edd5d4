import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a comparison of both ways came to. */
export interface Report {
  readonly cases: number;
  readonly carriedOut: number;
  /** Of those that were carried out, the share that ran planned. */
  readonly share: number;
  readonly neverPlanned: readonly string[];
  readonly seconds: number;
  readonly mismatch?: string;
}

/** Compares both ways in a process of their own, for its clock is one. */
export async function reportOf(cases: number, seed: number): Promise<Report> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL('./run.ts', import.meta.url));
  const words = ['--cases', String(cases), '--seed', String(seed), '--database', 'differential_reads'];
  const child = fork(script, words, { execArgv: ['--import', './tests/support/register.mjs'], env });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The comparison ended with ${code}.`);
  });
  const [report] = (await Promise.race([once(child, 'message'), gone])) as [Report];
  gone.catch(() => undefined);
  return report;
}
