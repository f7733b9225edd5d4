import { beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { Person } from '../../demo/client.js';
import { hire, origin, otherOrigin, send, sql, statementsOf, stranger } from '../support/people.js';
import { deal, type Deal } from './deal.js';
import { ask, raw, refusals } from './raw.js';
import { holding, waitForLock } from '../support/holding.js';

let seller: Person;
let own: Deal;

beforeAll(async () => {
  seller = await hire('SALES_REP');
  own = await deal(seller);
});

const path = (query: string) => `/graphql?query=${encodeURIComponent(query)}`;
const get = (query: string, headers: Record<string, string> = {}) => raw(path(query), { method: 'GET', headers });

describe('GraphQL over HTTP', () => {
  const fetchFn = (url: string, options: RequestInit = {}) =>
    fetch(url, { ...options, headers: { ...(options.headers as object), ...seller.authorization } });
  const audits = serverAudits({ url: `${origin}/graphql`, fetchFn });

  it('is audited in 61 points', () => expect(audits).toHaveLength(61));

  it.each(audits.map(({ name, fn }) => [name, fn] as const))('%s', async (_name, fn) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('a request that a page of somebody else’s can make a browser send', () => {
  it('is refused: a GET, or a POST of a simple type, that names no header of ours (3.2.4b)', async () => {
    expect(refusals(await get('{ __typename }'))).toEqual(['BAD_REQUEST']);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      for (const headers of [{ 'content-type': type }, { 'content-type': type, cookie: `session=${seller.token}` }])
        expect((await raw('/graphql', { headers, body: '{"query":"{ __typename }"}' })).status).toBeGreaterThan(399);
  });

  it('passes as soon as it bears a token, which no such page has', async () => {
    const answer = await get('{ viewer { account { id } } }', { ...seller.authorization });
    expect(JSON.parse(answer.text) as object).toMatchObject({ data: { viewer: { account: { id: seller.account } } } });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(
      Object.keys(answer.headers).filter((name) => /^(access-control|x-powered|set-cookie|server)/.test(name)),
    ).toEqual([]);
  });
});

describe('what a query may cost', () => {
  const nested = 'nodes { contracts(first: $n) { nodes { obligations(first: $n) { nodes { id } } } } }';
  const costly = `query ($n: Int = 100) { customers(first: $n) { ${nested} } }`;

  it('grows with the rows of its lists', async () => {
    expect(refusals((await ask(seller, costly, { n: 5 }))[0]!)).toEqual([]);
    for (const variables of [{ n: 50 }, {}, { n: 2_000_000_000 }])
      expect(refusals((await ask(seller, costly, variables))[0]!)).toEqual(['QUERY_TOO_COMPLEX']);
    const last = costly.replaceAll('first: $n', 'first: null, last: $n');
    expect(refusals((await ask(seller, last))[0]!)).toEqual(['QUERY_TOO_COMPLEX']);
    const ids = Array.from({ length: 100 }, () => own.customer.id);
    const byIds = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Customer { contracts(first: 100) { nodes { id number title } } } } }`;
    expect(refusals((await ask(seller, byIds, { ids }))[0]!)).toEqual(['QUERY_TOO_COMPLEX']);
    const spread = `query { ...a } fragment a on Query { x: __typename ...b } fragment b on Query { customers { ...c } }
      fragment c on CustomerConnection { ${nested.replaceAll('$n', '100')} }`;
    expect(refusals((await ask(seller, spread))[0]!)).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('is asked before any row is: a lock on the tables holds up the cheap query, not the costly one', async () => {
    const letGo = await holding(['lock table customer, contract, obligation']);
    let answered = false;
    const cheap = ask(seller, costly, { n: 2 }, [otherOrigin]).finally(() => (answered = true));
    await waitForLock();
    expect(refusals((await ask(seller, costly, { n: 100 }, [otherOrigin]))[0]!)).toEqual(['QUERY_TOO_COMPLEX']);
    expect(answered).toBe(false);
    await letGo();
    expect(refusals((await cheap)[0]!)).toEqual([]);
  });
});

describe('a server', () => {
  it('says that it lives, and that it is ready', async () => {
    for (const server of [origin, otherOrigin]) {
      expect(await (await fetch(`${server}/livez`)).json()).toEqual({ alive: true });
      expect(await (await fetch(`${server}/readyz`)).json()).toMatchObject({ ready: true });
    }
  });

  it('asks the database little, however many ask at once whether it is ready', async () => {
    const asked = await statementsOf(() => Promise.all(Array.from({ length: 100 }, () => fetch(`${origin}/readyz`))));
    expect(asked.filter((sql) => sql === 'select 1').length).toBeLessThan(50);
  });

  it('answers under the id that a request came with, where that is plain', async () => {
    const idOf = async (id: string) =>
      (await raw('/livez', { method: 'GET', headers: { 'x-request-id': id } })).headers['x-request-id'];
    expect(await idOf('frontend-2026_11-0001')).toBe('frontend-2026_11-0001');
    for (const strange of [
      'short',
      'x'.repeat(65),
      'with blank here',
      'semi;colon-here',
      '<script>alert',
      'a\tb-12345678',
      '../../etc/passwd',
    ])
      expect(await idOf(strange)).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });

  it('says its refusals in the language that it is asked in; the codes are the same', async () => {
    const chinese = new Person(send, '', undefined, 'zh-CN,zh;q=0.9,en;q=0.5');
    for (const query of ['{ customers { totalCount } }', `{ ${'a: __typename '.repeat(40)} }`]) {
      const [zh, en] = [await chinese.reply(query), await stranger.reply(query)];
      expect(zh.errors![0]!.message).toMatch(/\p{Script=Han}/u);
      expect(en.errors![0]!.message).not.toMatch(/\p{Script=Han}/u);
      expect(zh.errors![0]!.extensions.code).toBe(en.errors![0]!.extensions.code);
    }
    const body = await raw('/graphql', {
      headers: { 'accept-language': 'zh', 'content-type': 'application/json' },
      body: '{',
    });
    expect(body.text).toMatch(/\p{Script=Han}/u);
  });

  it('tells of a fault of its own the request’s id, and nothing else (3.2.4b)', async () => {
    const query = `{ contract(id: "${own.contract.id}") { id paymentSchedule { nodes { id } } } }`;
    const id = 'the-id-of-this-request';
    const headers = { ...seller.authorization, 'x-request-id': id };
    await sql('alter table instalment rename to hidden_away');
    await sql('alter table file_record rename to hidden_too');
    try {
      const answer = await get(query, headers);
      const extensions = { code: 'INTERNAL', requestId: id };
      expect(JSON.parse(answer.text)).toMatchObject({
        errors: [{ message: 'Something went wrong on our side.', extensions }],
      });
      const file = await raw(`/files/${own.file}`, { method: 'GET', headers });
      expect([file.status, JSON.parse(file.text)]).toEqual([
        500,
        { message: 'Something went wrong on our side.', ...extensions },
      ]);
      expect(answer.text + file.text).not.toMatch(/relation|instalment"|file_record|select|hidden|42P01/i);
    } finally {
      await sql('alter table hidden_away rename to instalment');
      await sql('alter table hidden_too rename to file_record');
    }
    expect((await get(query, headers)).text).not.toContain('errors');
  });
});
