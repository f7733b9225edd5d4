import { spent } from './cpu.mjs';

/** The CPU seconds that a platform has used until now, as its metrics tell: time that passes more slowly beside others, but not less of it. */
export async function cpuSeconds(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^process_cpu_seconds_total (\S+)$/m.exec(text)![1]);
}

/** Those that PostgreSQL has used for this worker's database until now; none where the system does not tell. */
export const databaseSeconds = (): number =>
  spent({ database: `worker_${process.env['JEST_WORKER_ID'] ?? 1}` }).database;
