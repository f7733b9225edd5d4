import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../../demo/client.js';
import { hire } from '../support/people.js';
import { expectRefused, marker, post, raw, refusals } from './raw.js';

let seller: Person;
beforeAll(async () => void (seller = await hire('SALES_REP')));

describe('a body', () => {
  it.each([
    ['broken JSON', `{"query":"${marker}`],
    ['no JSON', marker],
    ['nothing', ''],
    ['a list', `[{"query":"{ __typename }","${marker}":1}]`],
    ['a word', `"${marker}"`],
    ['no object', 'null'],
    ['no query', `{"${marker}":1}`],
    ['a query that is a number', '{"query":1}'],
    ['variables that are a word', `{"query":"{ __typename }","variables":"${marker}"}`],
    ['variables that are a list', `{"query":"{ __typename }","variables":["${marker}"]}`],
    ['a prototype', `{"query":"{ __typename }","__proto__":{"${marker}":1}}`],
    ['a prototype in a variable', `{"query":"{ __typename }","variables":{"a":{"__proto__":{"${marker}":1}}}}`],
    ['a constructor', `{"query":"{ __typename }","variables":{"constructor":{"prototype":"${marker}"}}}`],
    ['an unknown operation', `{"query":"query a { __typename }","operationName":"${marker}"}`],
    ['an operation that is a number', '{"query":"{ __typename }","operationName":5}'],
    ['a persisted query that is none', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${marker}"}}}`],
    [
      'another persisted query',
      `{"query":"{ a }","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${marker}"}}}`,
    ],
    ['a strange version of it', `{"query":"{ a }","extensions":{"persistedQuery":{"version":"${marker}"}}}`],
    [
      'half a million levels',
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`,
    ],
    ['more than a megabyte', JSON.stringify({ query: '{ __typename }', variables: { a: marker.repeat(200_000) } })],
    ['bytes that are no text', Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0x7d])],
  ])('that is %s is refused', async (_what, body) => {
    expectRefused(
      await post(seller, body),
      'BAD_USER_INPUT',
      'BAD_REQUEST',
      'OPERATION_RESOLUTION_FAILURE',
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  it.each([
    'application/xml',
    'text/plain',
    'multipart/form-data; boundary=x',
    marker,
    ' ',
    'application/json;charset=' + marker,
  ])('of the type %j is refused, or read as what it is', async (type) => {
    for (const answer of await post(seller, '{"query":"{ __typename }"}', { 'content-type': type })) refusals(answer);
  });

  it('by a method or on a path that is none is refused', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE'])
      for (const path of [
        '/graphql',
        `/graphql?query=${marker}&query=a`,
        `/${marker}`,
        '/files/%E0%A4%A',
        `/files/${marker.repeat(99)}`,
      ]) {
        const answer = await raw(path, { method, headers: seller.authorization });
        if (method !== 'HEAD') expect(refusals(answer).length).toBeGreaterThan(0);
        expect(answer.status).toBeLessThan(500);
      }
    const mutation = await raw(`/graphql?query=${encodeURIComponent('mutation { signOut }')}`, {
      method: 'GET',
      headers: seller.authorization,
    });
    expect([mutation.status, refusals(mutation)]).toEqual([405, ['BAD_REQUEST']]);
    expect((await seller.ask('{ viewer { permissions } }'))['viewer']).not.toBeNull();
  });
});
