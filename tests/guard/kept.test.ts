import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { statementsKept } from '../../src/config/Connection.js';
import { plansKept } from '../../src/reads/plan/planner.js';
import { hire, origin, sql } from '../support/people.js';

/** How many plans the platform keeps now. */
async function plans(): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(/^guicheng_plans (\d+)$/m.exec(text)![1]);
}

const fields = [
  'number',
  'name',
  'state',
  'version',
  'reviewed',
  'confidentiality',
  'enteredAt',
  'occurredAt',
  'dueAt',
];
const selected = (place: number) => fields.filter((_, bit) => (place >> bit) & 1).join(' ');

describe('what a platform keeps of what it is asked', () => {
  let person: Person;
  beforeAll(async () => void (person = await hire('SALES_REP')));

  /** Asks for so many things, some at once. */
  async function askAll(count: number, ask: (place: number) => Promise<unknown>): Promise<void> {
    for (let place = 0; place < count; place += 20)
      await Promise.all(Array.from({ length: 20 }, (_, at) => ask(place + at)));
  }

  it('is no more plans, however many documents are asked', async () => {
    await askAll(plansKept + 200, (place) =>
      person.ask(`query Q${place} { customers(first: 1) { nodes { id ${selected(place)} } } }`),
    );
    expect(await plans()).toBe(process.env['PLANS'] === 'no' ? 0 : plansKept);
  });

  it('nor in however many shapes the variables of one come', async () => {
    const query = 'query ($filter: CustomerFilter) { customers(first: 1, filter: $filter) { nodes { id } } }';
    const eq = { name: { eq: 'nobody' } };
    await askAll(200, (place) => person.ask(query, { filter: { and: Array.from({ length: place + 1 }, () => eq) } }));
    expect(await plans()).toBeLessThanOrEqual(plansKept);
  });

  it('is no more prepared statements on a connection', async () => {
    const counts = Array.from({ length: 20 }, () =>
      sql<{ count: number }>('select count(*)::int as count from pg_prepared_statements'),
    );
    for (const [row] of await Promise.all(counts)) expect(row!.count).toBeLessThanOrEqual(statementsKept);
  });
});
