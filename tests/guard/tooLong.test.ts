import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { until } from '../support/until.js';

const limit = 1_000;

let platform: Fresh;
let admin: Person;
beforeAll(async () => {
  platform = await freshPlatform({ STATEMENT_SECONDS: String(limit / 1_000) });
  admin = await foundedBy(platform, 'chenjing', 'Regulated-by-2.2.5');
  await admin.ask('{ roles { totalCount } }');
});
afterAll(() => platform?.stop());

/** Holds a table, so that whoever asks for its rows waits, while something is done; answers with what that took. */
async function holding<T>(table: string, doing: () => Promise<T>): Promise<[answer: T, took: number]> {
  const holder = await platform.connect();
  await holder.query('begin');
  await holder.query(`lock table ${table}`);
  const began = performance.now();
  const answer = await doing();
  const took = performance.now() - began;
  await holder.query('rollback');
  return [answer, took];
}

/** How many operations the platform has read level by level. */
async function readByLevel(): Promise<number> {
  const text = await (await fetch(`${platform.origin}/metrics`)).text();
  return Number(/^guicheng_operations_total\{way="byLevel"\} (\d+)$/m.exec(text)![1]);
}

describe('a statement that takes too long', () => {
  const refused = (data: object | null) => ({
    data,
    errors: [{ message: expect.stringContaining('too long'), extensions: { code: 'TIMED_OUT' } }],
  });

  it('is cancelled by the database, and what was read from a plan is not read once more', async () => {
    const query = '{ roles(first: 1) { nodes { key } } }';
    const before = await readByLevel();
    const [reply, took] = await holding('role', () => admin.reply(query));
    expect(reply).toMatchObject(refused(null));
    expect(took).toBeGreaterThan(limit * 0.9);
    expect(await readByLevel()).toBe(before);
    expect((await admin.reply(query)).errors).toBeUndefined();
  });

  it('refuses a query that is read level by level, too', async () => {
    const [reply] = await holding('role', () => admin.reply('{ viewer { roles { key } } }'));
    expect(reply).toMatchObject(refused({ viewer: null }));
  });

  it('refuses whoever is being found out about', async () => {
    const [reply] = await holding('account', () => admin.reply('{ settings { key } }'));
    expect(reply).toMatchObject(refused(null));
  });

  it('refuses a step, which is not taken', async () => {
    const count = async () => (await platform.sql<{ roles: number }>('select count(*)::int as roles from role'))[0];
    const before = await count();
    const mutation = 'mutation ($input: RoleCreateInput!) { roleCreate(input: $input) { role { key } } }';
    const input = { key: 'LATE', titleZh: '晚', titleEn: 'Late', purpose: 'None' };
    const [reply] = await holding('role', () => admin.reply(mutation, { input }));
    expect(reply).toMatchObject(refused(null));
    expect(await count()).toEqual(before);
  });
});

it('jobs take their time', async () => {
  const waiting = () => {
    const waited = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and now() - query_start > $1::int * interval '1 ms'`;
    return until(async () => (await platform.sql(waited, 2 * limit)).length > 0);
  };
  expect((await holding('clock', waiting))[0]).toBe(true);
  expect(platform.said()).not.toContain('is done again');
});
