import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Contender } from '../contenders/contender.js';
import type { Cell } from '../measure/rounds.js';
import type { Workload } from '../workload.js';
import { median, short, spread } from './spread.js';

/** Who does not take part in a workload, and why. */
export interface Missing {
  readonly contender: Contender;
  readonly workload: Workload;
  readonly reason: string;
}

/** All that one run found. */
export interface Results {
  readonly cells: readonly Cell[];
  readonly missing: readonly Missing[];
  readonly chosen: readonly Contender[];
  readonly workloads: readonly Workload[];
  readonly versions: Readonly<Record<string, string>>;
  readonly command: string;
  readonly scale: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly durability: string;
  /** How many processes ran or waited to before the run: figures of a busy machine are rough. */
  readonly busy: number;
  /** What a point read of ours spends its time on, as a table. */
  readonly left: string;
}

const file = 'bench/RESULTS.md';

/** Prints the results as tables, and writes them to a file when the run was a whole one. */
export function writeResults(results: Results, whole: boolean): void {
  const text = [
    '# What a request costs, beside hand-written SQL and peers',
    setting(results),
    ...[32, 1].flatMap((connections) => {
      const draw = (ofFloor: Said, ofOthers: Said) => table(results, connections, ofFloor, ofOthers);
      return [
        `## At ${connections === 1 ? 'one connection' : `${connections} connections`}`,
        'Requests a second, of the floor as they are and of the others as a ratio to it: the median of the rounds, with the least and the greatest.',
        draw(
          (own) => `${short(median(own.map(({ rate }) => rate)))}/s`,
          (own, floor) => spread(own.map(({ rate }, at) => rate / floor[at]!.rate)),
        ),
        'CPU time of a request, server and PostgreSQL together, likewise.',
        draw(
          (own) => `${short(median(own.map(cost)))} ms`,
          (own, floor) => spread(own.map((cell, at) => cost(cell) / cost(floor[at]!))),
        ),
        'CPU time of a request in the server alone, in milliseconds.',
        draw(...same((own) => short(median(own.map(({ cpu }) => cpu))))),
        '99 of 100 requests take at most so many milliseconds.',
        draw(...same((own) => short(median(own.map(({ p99 }) => p99))))),
      ];
    }),
    '## Memory',
    memory(results),
    '## Not timed',
    absent(results),
    '## What is left',
    results.left,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (whole) writeFileSync(file, `${text}\n`);
}

const cost = ({ cpu, databaseCpu }: Cell) => cpu + databaseCpu;

function setting({ chosen, versions, scale, rounds, seconds, durability, command, workloads, busy }: Results): string {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const said = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${new Date().toISOString().slice(0, 10)}, \`${command}\`; ${said.join(', ')}.`,
    `Machine: ${availableParallelism()} cores (${cpuName()}), ${memory} GB of memory; servers, PostgreSQL and the client share them. Before the run ${busy.toFixed(1)} processes were running or waiting to.`,
    `Database: the demo company at scale ${scale}, ${durability}. Each server is one process with ten connections to it; ${rounds} rounds of ${seconds} seconds, one server at a time, each round beginning with another. No answer is cached, and an answer that differs from the floor’s in any field is not timed.`,
    chosen.map((contender) => `- \`${contender.name}\`: ${contender.means()}`).join('\n'),
    workloads.map(({ name, means }) => `- \`${name}\`: ${means}`).join('\n'),
  ].join('\n\n');
}

const cpuName = () =>
  cpus()[0]?.model.trim() || /model name\s*: (.*)/.exec(readFileSync('/proc/cpuinfo', 'utf8'))?.[1] || 'unnamed';

type Said = (own: readonly Cell[], floor: readonly Cell[]) => string;

const same = (said: Said): [Said, Said] => [said, said];

function table({ cells, chosen, workloads }: Results, connections: number, ofFloor: Said, ofOthers: Said): string {
  const rows = workloads.map((workload) => {
    const timed = cells.filter((cell) => cell.workload === workload && cell.connections === connections);
    const of = (contender: Contender) => timed.filter((cell) => cell.contender === contender);
    const floor = of(chosen[0]!);
    const values = chosen.map((contender, at) => {
      const own = of(contender);
      return own.length ? (at ? ofOthers : ofFloor)(own, floor) : '–';
    });
    return `| ${workload.name} | ${values.join(' | ')} |`;
  });
  return [heading(['', ...chosen.map(({ name }) => name)]), ...rows].join('\n');
}

const heading = (names: readonly string[]) => `| ${names.join(' | ')} |\n| ${names.map(() => '---').join(' | ')} |`;

function memory({ cells, chosen }: Results): string {
  const rows = chosen.map((contender) => {
    const held = cells.filter((cell) => cell.contender === contender).map(({ memory }) => memory);
    return `| ${contender.name} | ${Math.max(0, ...held).toFixed(0)} MB |`;
  });
  return [heading(['', 'most after a round']), ...rows].join('\n');
}

const absent = ({ missing }: Results) =>
  missing.map(({ contender, workload, reason }) => `- \`${workload.name}\`, ${contender.name}: ${reason}`).join('\n') ||
  'Everything was.';
