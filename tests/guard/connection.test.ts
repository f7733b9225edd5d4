import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Connection, statementsKept } from '../../src/config/Connection.js';
import { startPostgres } from '../../src/server/postgres.js';

let connection: Connection;
const ask = async (text: string, values?: unknown[]) => {
  const { rows } = (await (connection.query as (...said: unknown[]) => unknown)(text, values)) as {
    rows: Record<string, unknown>[];
  };
  return rows[0];
};
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
  expect(connection.getTransactionStatus()).toBe('E');
  await ask('rollback');
  expect(await ask('select 1 as one')).toEqual({ one: 1 });
});

it('asks nothing where nothing is asked between', async () => {
  await ask('begin');
  await ask('rollback');
  expect(connection.getTransactionStatus()).toBe('I');
});
