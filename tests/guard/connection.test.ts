import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { Connection, statementsKept } from '../../src/config/Connection.js';
import { statementsOn } from '../../src/reads/plan/statements.js';
import { startPostgres } from '../../src/server/postgres.js';
import { until } from '../support/until.js';

let connection: Connection;
const ask = async (text: string, values?: unknown[]) => {
  const { rows } = (await (connection.query as (...said: unknown[]) => unknown)(text, values)) as {
    rows: Record<string, unknown>[];
  };
  return rows[0];
};
/** What the database said last: that it failed comes before that it is ready. */
const statusBecomes = (status: string) => until(() => connection.getTransactionStatus() === status);
const kept = async () => Number((await ask('select count(*) from pg_prepared_statements'))!['count']);

beforeAll(async () => {
  const { url } = await startPostgres({ dir: '.data/test/pg' }); // it runs already: the platforms of the tests are on it
  connection = new Connection({ connectionString: url, pipeline: true } as never);
  await connection.connect();
});

afterAll(() => connection.end());

it('has a statement prepared when it is asked a second time with parameters', async () => {
  const before = await kept();
  for (const given of [1, 2, 3]) expect(await ask('select $1::int as given', [given])).toEqual({ given });
  expect(await kept()).toBe(before + 1);
});

it('has what a plan asks of the pool prepared likewise', async () => {
  const { url } = await startPostgres({ dir: '.data/test/pg' });
  const pool = new pg.Pool({ connectionString: url, max: 1, Client: Connection } as never);
  const asked = statementsOn(pool);
  for (const given of ['1', '2', '3'])
    expect(await asked({ text: 'select $1::int as planned' } as never, [given])).toEqual([[given]]);
  const { rows } = await pool.query("select from pg_prepared_statements where statement like '%as planned'");
  await pool.end();
  expect(rows).toHaveLength(1);
});

it('keeps so many and no more, and knows each of them', async () => {
  for (const round of [1, 2, 3])
    for (let which = 0; which < statementsKept + 50; which += 1)
      for (const _twice of [1, 2])
        expect(await ask(`select $1::int as given_${which}`, [round])).toEqual({ [`given_${which}`]: round });
  expect(await kept()).toBeLessThanOrEqual(statementsKept);
});

it('begins with what is asked first, and is whole again after what fails', async () => {
  await ask('begin');
  expect(await ask('select pg_current_xact_id_if_assigned() is null as fresh, $1::int as given', [1])).toMatchObject({
    given: 1,
  });
  expect(connection.getTransactionStatus()).toBe('T');
  await ask('commit');
  expect(connection.getTransactionStatus()).toBe('I');
  await ask('begin');
  await expect(ask('select 1 / $1::int', [0])).rejects.toThrow('division by zero');
  await statusBecomes('E');
  await ask('rollback');
  expect(await ask('select 1 as one')).toEqual({ one: 1 });
});

it('asks nothing where nothing is asked between', async () => {
  await ask('begin');
  await ask('rollback');
  await statusBecomes('I');
});
