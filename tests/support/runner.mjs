import circus from 'jest-circus/runner';
import { spent } from './cpu.mjs';

const round = (seconds) => Math.round(seconds * 100) / 100;

/** Runs a test file as jest does, and notes down what CPU time it cost. */
export default async function run(...given) {
  const worker = Number(process.env.JEST_WORKER_ID ?? 1);
  const where = { server: JSON.parse(process.env.TEST_SERVERS ?? '[]')[worker - 1], database: `worker_${worker}` };
  const before = spent(where);
  const result = await circus.default(...given);
  const after = spent(where);
  const cpu = Object.keys(after).map((part) => [part, Math.max(0, round(after[part] - before[part]))]); // a connection may have ended
  return { ...result, cpu: Object.fromEntries(cpu) };
}
