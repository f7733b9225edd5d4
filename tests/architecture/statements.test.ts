import { describe, expect, it, jest } from '@jest/globals';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';
import { ormOptions } from '../../src/config/orm.js';
import { readFileSync } from 'node:fs';
import { clock } from '../../src/core/clock.js';
import { typeOfId } from '../../src/core/ids.js';
import { snake } from '../../src/core/text.js';
import { steps } from '../../src/processes/index.js';
import { givenOf } from '../../src/resolvers/flow/givenOf.js';
import { startPostgres } from '../../src/server/postgres.js';
import { loadViewer } from '../../src/services/access/loadViewer.js';
import { effects } from '../../src/services/effects.js';
import { takeStep } from '../../src/services/flow/takeStep.js';
import type { Effect } from '../../src/services/flow/step/work.js';
import type { Person } from '../../demo/client.js';
import { aDeal, fileOpinion, findings, submitted } from '../support/contracts.js';
import { hire, sql } from '../support/people.js';

/** What a step asks of the database, as the words that its statements begin with. */
async function statementsOfStep(person: Person, name: string, given: { readonly id: string; readonly note?: string }) {
  const postgres = await startPostgres({ dir: '.data/test/pg' }); // it runs already: the platforms of the tests are on it
  const database = `worker_${process.env['JEST_WORKER_ID'] ?? 1}`;
  const orm = await MikroORM.init(ormOptions(Object.assign(new URL(postgres.url), { pathname: `/${database}` }).href));
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  try {
    const em = orm.em.fork() as EntityManager;
    const { viewer } = await loadViewer(em, person.account, clock.now());
    const [row] = await sql<{ version: number }>(
      `select version from ${snake(typeOfId(given.id)!)} where id = $1`,
      given.id,
    );
    const request = { ...given, expectedVersion: row!.version };
    const context = { em, viewer, locale: 'en', requestId: 'guard', loaders: new Map(), acted: new Set() };
    asked.mockClear();
    const made = effects[name];
    const effect: Effect | undefined =
      made && ((work) => made(work as never, givenOf(steps.get(name)!)(request) as never, undefined as never));
    await takeStep(context as never, name, request, effect);
    return asked.mock.calls.map(
      ([said]) => (typeof said === 'string' ? said : (said as { text: string }).text).split(/\s/)[0]!,
    );
  } finally {
    asked.mockRestore();
    await orm.close(true);
  }
}

describe('the number of statements', () => {
  it('of a step is what docs/walk.md says, who asks and the payload added', async () => {
    const deal = await aDeal();
    const contract = await submitted(deal);
    await fileOpinion(deal.lawyer, contract);
    const asked = await statementsOfStep(deal.lawyer, 'contractApprove', { ...contract, ...findings });
    const number = ['Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'][asked.length - 5];
    expect(readFileSync('docs/walk.md', 'utf8')).toContain(`${number} statements, \`begin\` and \`commit\` among them`);
  });

  it('is none more for clocks where a process has no limits', async () => {
    const manager = await hire('SALES_MANAGER');
    const customer = await manager.step('customerRegister', { name: 'Guarded', contacts: [] });
    const asked = await statementsOfStep(manager, 'customerBlock', { ...customer, note: 'Bankrupt' });
    expect(asked).toEqual(['begin', 'select', 'select', 'update', 'with', 'commit']);
  });
});
