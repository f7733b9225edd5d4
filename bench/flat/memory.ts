import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FastifyInstance } from 'fastify';
import { ask } from './ask.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const fields = [
  'number',
  'state',
  'net',
  'taxPercent',
  'tax',
  'amount',
  'deliverBy',
  'deliverTo',
  'enteredAt',
  'stateSince',
  'version',
  'reviewed',
  'confidentiality',
  'dueAt',
  'wordedAt',
];

/** A query that no other is like: which of the fields it asks for, and under which name, tells its number. */
function query(place: number): string {
  const picked = fields.filter((_, bit) => (place >> bit) & 1);
  return `query Q${place} { orders(first: 3) { nodes { id ${picked.join(' ')} customer { name } availableSteps { name dueAt blockers { code } } } } }`;
}

/** Megabytes in use once nothing is left to collect. */
async function heap(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    collect();
    await new Promise((done) => setTimeout(done, 50));
  }
  return process.memoryUsage().heapUsed / 1_048_576;
}

/** How much the process keeps after so many different documents. */
export async function memoryAfter(app: FastifyInstance, token: string, counts: readonly number[]) {
  await ask(app, token, query(0));
  const found = [{ documents: 1, megabytes: await heap() }];
  let asked = 1;
  for (const count of counts) {
    for (; asked < count; asked += 1) await ask(app, token, query(asked));
    found.push({ documents: count, megabytes: await heap() });
  }
  return found;
}
