import { relative } from 'node:path';
import { spentInAll } from './cpu.mjs';

const parts = ['test', 'started', 'server', 'database'];
const total = (cpu) => parts.reduce((sum, part) => sum + cpu[part], 0);
const line = (numbers, words) => `${numbers.map((number) => number.toFixed(1).padStart(8)).join('')}  ${words}\n`;

/** Prints at the end what CPU seconds each test file cost, and the whole run. */
export default class CpuReporter {
  files = [];
  before = spentInAll();

  onTestResult({ path }, { cpu }) {
    if (cpu) this.files.push({ path: relative('.', path), cpu });
  }

  onRunComplete() {
    const now = spentInAll();
    const postgres = now.postgres - (now.isOurs ? 0 : this.before.postgres); // another run may have started it
    const dearest = this.files.toSorted((one, other) => total(other.cpu) - total(one.cpu));
    const title = `CPU seconds: of a file in all, of its test, of the processes that it started, of its server and of its database\n`;
    const lines = dearest.map(({ path, cpu }) => line([total(cpu), ...parts.map((part) => cpu[part])], path));
    const sums = parts.map((part) => this.files.reduce((sum, { cpu }) => sum + cpu[part], 0));
    const of = `${this.files.length} test files`;
    const all = line([now.others + postgres], `in all, of which PostgreSQL ${postgres.toFixed(1)}, with start and end`);
    process.stderr.write(`\n${title}${lines.join('')}${line([sums.reduce((a, b) => a + b, 0), ...sums], of)}${all}`);
  }
}
