import type { Contender } from '../contenders/contender.js';
import type { People } from '../data/people.js';
import type { Workload } from '../workload.js';
import type { Outcome } from './client.js';
import type { LoadClient } from './load.js';
import { cpuOf, memoryOf } from './processes.js';
import { requestOf, type Entrant } from './verify.js';

/** What one server did under one load in one round; CPU in milliseconds a request. */
export interface Cell extends Outcome {
  readonly contender: Contender;
  readonly workload: Workload;
  readonly connections: number;
  readonly round: number;
  readonly rate: number;
  readonly cpu: number;
  readonly databaseCpu: number;
  readonly memory: number;
}

/** What is timed: who takes part in which workload, for how long, how often. */
export interface Plan {
  readonly people: People;
  readonly parts: readonly { readonly workload: Workload; readonly entrants: readonly Entrant[] }[];
  readonly databasePid: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: readonly number[];
}

/** Times every server under every load, in rounds: one server at a time, beginning with another in each round. */
export async function measure(plan: Plan, client: LoadClient, say: (line: string) => void): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (let round = -1; round < plan.rounds; round += 1)
    for (const { workload, entrants } of plan.parts)
      for (const connections of plan.connections) {
        if (round < 0 && connections === 1) continue;
        const done: Cell[] = [];
        for (const [at] of entrants.entries()) {
          const entrant = entrants[(at + Math.max(0, round)) % entrants.length]!;
          done.push(await cell(plan, client, entrant, workload, connections, round));
        }
        if (round >= 0) cells.push(...done);
        const rates = done.map(({ contender, rate }) => `${contender.name} ${rate.toFixed(0)}/s`);
        say(`${round < 0 ? 'warming' : `round ${round + 1}`}  ${workload.name} × ${connections}: ${rates.join(', ')}`);
      }
  return cells;
}

async function cell(
  { people, databasePid, ...plan }: Plan,
  client: LoadClient,
  { contender, origin, pid }: Entrant,
  workload: Workload,
  connections: number,
  round: number,
): Promise<Cell> {
  const requests = workload.asks.map((ask) => requestOf(contender, people, workload, ask).toString('base64'));
  const [own, database] = [cpuOf(pid), cpuOf(databasePid)];
  const seconds = round < 0 ? Math.min(2, plan.seconds) : plan.seconds;
  const outcome = await client.send({ origin, requests, connections, seconds }).catch((error: Error) => {
    throw new Error(`${contender.name}, ${workload.name}: ${error.message}`);
  });
  const { answered } = outcome;
  return {
    ...outcome,
    contender,
    workload,
    connections,
    round,
    rate: answered / outcome.seconds,
    cpu: (cpuOf(pid) - own) / answered,
    databaseCpu: (cpuOf(databasePid) - database) / answered,
    memory: memoryOf(pid),
  };
}
