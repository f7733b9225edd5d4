import { beforeAll, describe, expect, it } from '@jest/globals';
import { hire, sql } from '../support/people.js';
import { ask, reader, register, rows } from './customers.js';

beforeAll(register);

describe('a list', () => {
  it('counts all rows of the filter, whatever the page', async () => {
    expect(await ask('first: 1')).toMatchObject({ totalCount: rows.length, totalCountIsExact: true });
    expect(await ask('last: 2', { bottomLine: { null: true } })).toMatchObject({
      totalCount: rows.filter(({ bottomLine }) => bottomLine === null).length,
    });
    expect(await ask('first: 5', { id: { in: [] } })).toMatchObject({
      totalCount: 0,
      pageInfo: { startCursor: null, endCursor: null, hasNextPage: false, hasPreviousPage: false },
    });
  });

  it('counts up to 10,000, and says where there are more', async () => {
    const { account } = await hire('SALES_REP');
    await sql(
      `insert into customer (id, number, owner_id, confidentiality, state, state_since, occurred_at, entered_at, reviewed, version, name)
       select 'customer_' || n, 'many-' || n, $1, 'INTERNAL', 'ACTIVE', now(), now(), now(), false, 1, n from generate_series(1, 10001) n`,
      account,
    );
    const count = async () =>
      (
        await reader.ask(
          `{ list: customers(first: 1, filter: { owner: { eq: "${account}" } }) { totalCount totalCountIsExact } }`,
        )
      )['list'];
    expect(await count()).toEqual({ totalCount: 10_000, totalCountIsExact: false });
    await sql(`delete from customer where owner_id = $1 and number = 'many-1'`, account);
    expect(await count()).toEqual({ totalCount: 10_000, totalCountIsExact: true });
    await sql('delete from customer where owner_id = $1', account);
    expect(await count()).toEqual({ totalCount: 0, totalCountIsExact: true });
  });
});
