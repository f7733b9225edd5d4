import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Person } from '../../demo/client.js';
import { foundedBy, freshPlatform, type Fresh } from '../support/fresh.js';
import { holding as holdingRow, waitForLock } from '../support/holding.js';
import { hire, origin, sql } from '../support/people.js';
import { until } from '../support/until.js';
import { raw } from './raw.js';

const [poolSize, waitSeconds] = [3, 1];
const password = 'Regulated-by-2.2.5';

let platform: Fresh;
let admin: Person;
beforeAll(async () => {
  platform = await freshPlatform({
    POOL_SIZE: String(poolSize),
    POOL_WAIT_SECONDS: String(waitSeconds),
    SILENT_SECONDS: '1',
  });
  admin = await foundedBy(platform, 'chenjing', password);
  await admin.ask('{ roles { totalCount } }');
});
afterAll(() => platform?.stop());

const waiting = async (): Promise<number> => {
  const rows = await platform.sql(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows.length;
};

/** Holds the roles while something is done, which lets them go or not. */
async function holding(doing: (letGo: () => Promise<unknown>) => Promise<void>): Promise<void> {
  const holder = await platform.connect();
  await holder.query('begin');
  await holder.query('lock table role');
  const letGo = () => holder.query('rollback');
  await doing(letGo).finally(letGo);
}

/** Asks as somebody who can leave. */
const asking = (query: string, signal?: AbortSignal, authorization: object = admin.authorization) =>
  fetch(`${platform.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });

const roles = '{ roles(first: 1) { nodes { key } } }';

describe('while all connections wait for a lock', () => {
  it('whoever else asks is told soon to come again, who they are is found out, and the platform is ready', async () => {
    await holding(async (letGo) => {
      const stuck = Array.from({ length: poolSize }, () => asking(roles));
      await until(async () => (await waiting()) === poolSize);

      const refused = await asking('{ departments { totalCount } }');
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '1']);
      expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
      const { status } = await raw('/readyz', { method: 'GET', server: platform.origin });
      expect(status).toBe(200);
      const signIn = `mutation { signIn(input: { login: "chenjing", password: "${password}" }) { token } }`;
      expect(await (await asking(signIn, undefined, {})).json()).toMatchObject({
        data: { signIn: { token: expect.any(String) } },
      });
      expect(await waiting()).toBe(poolSize);

      await letGo();
      for (const answer of stuck) expect((await answer).status).toBe(200);
    });
  });
});

describe('what is read for somebody who has gone away', () => {
  it.each([
    ['from a plan', roles],
    ['level by level', '{ viewer { roles { key } } }'],
  ])('is cancelled %s, and its connection is good for the next', async (_how, query) => {
    await holding(async () => {
      const leaving = new AbortController();
      const left = Array.from({ length: poolSize }, () => asking(query, leaving.signal).catch(() => 'left'));
      await until(async () => (await waiting()) === poolSize);
      leaving.abort();
      expect(await Promise.all(left)).toEqual(left.map(() => 'left'));
      await until(async () => (await waiting()) === 0);
      expect(await (await asking('{ departments { totalCount } }')).json()).toMatchObject({
        data: { departments: { totalCount: expect.any(Number) } },
      });
    });
  });

  it('is nobody else’s: those who stay are answered while many leave', async () => {
    const staying = Array.from({ length: 150 }, async (_, index) => {
      const leaving = new AbortController();
      const gone = asking(roles, leaving.signal).catch(() => undefined);
      setTimeout(() => leaving.abort(), index % 7);
      const answer = await asking(roles);
      await gone;
      return ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;
    });
    const codes = new Set(await Promise.all(staying));
    codes.delete('UNAVAILABLE'); // whom nobody could serve within a second
    expect(codes).toEqual(new Set([undefined]));
  });
});

describe('what is refused to somebody who has gone away', () => {
  it('is in the audit log all the same (1.3.4b)', async () => {
    const person = await hire('SALES_REP');
    const { id } = await person.step('customerRegister', { name: 'Left alone', contacts: [] });
    const letGo = await holdingRow(['select from customer where id = $1 for update', id]);
    const leaving = new AbortController();
    const query = `mutation { customerEdit(input: { id: "${id}", expectedVersion: 7 }) { customer { id } } }`;
    const left = fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person.authorization },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => 'left');
    await waitForLock();
    leaving.abort();
    expect(await left).toBe('left');
    await letGo();
    const refusals = () => sql(`select code from audit_event where record_id = $1 and outcome = 'REFUSED'`, id);
    const told = await until(async () => ((await refusals()).length ? refusals() : undefined));
    expect(told).toEqual([{ code: 'CONFLICT' }]);
  });
});

describe('a connection', () => {
  const connected = () => connect(Number(new URL(platform.origin).port), '127.0.0.1');

  it('on which nothing is said is closed, and no other', async () => {
    const [silent, slow] = [connected(), connected()];
    slow.write('GET /livez HTTP/1.1\r\nHost: here\r\n'); // of which the end is yet to come
    await once(silent, 'close');
    slow.write('\r\n');
    const [answer] = (await once(slow, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 200/);
    slow.destroy();
  });
});
