import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { cpuSeconds } from '../support/cpuSeconds.js';
import { hire, origin, sql } from '../support/people.js';
import { raw } from './raw.js';

/** What a stranger's query is answered with, and what it cost the server. */
async function asked(query: string) {
  const before = await cpuSeconds(origin);
  const headers = { 'content-type': 'application/json' };
  const { text } = await raw('/graphql', { headers, body: JSON.stringify({ query }) });
  const seconds = (await cpuSeconds(origin)) - before;
  const { data, errors = [] } = JSON.parse(text) as {
    data?: IntrospectionQuery;
    errors?: { extensions: { code: string } }[];
  };
  return { bytes: text.length, seconds, data, codes: errors.map(({ extensions }) => extensions.code) };
}

const times = (many: number, field: (index: number) => string) =>
  Array.from({ length: many }, (_, index) => field(index)).join(' ');

/** Introspection whose lists multiply under other names, spread over fragments. */
const multiplied = ({ types, fields, descriptions }: Record<'types' | 'fields' | 'descriptions', number>) =>
  `{ __schema { ${times(types, (i) => `t${i}: types { ...F }`)} } }
   fragment F on __Type { ${times(fields, (i) => `f${i}: fields { type { ofType { ...G } } }`)} }
   fragment G on __Type { fields { ${times(descriptions, (i) => `d${i}: description`)} } }`;

const withInputs = `fragment F on __Type { fields { name description args { name description
  type { ofType { inputFields { name description } } } } } }`;

describe('introspection', () => {
  it('is answered to the tools that ask for all of it, with the options that there are', async () => {
    for (const options of [
      {},
      { schemaDescription: true, specifiedByUrl: true, inputValueDeprecation: true, oneOf: true },
    ]) {
      const { data, codes } = await asked(getIntrospectionQuery(options));
      expect(codes).toEqual([]);
      expect(data!.__schema.types.length).toBeGreaterThan(500);
    }
  });

  it('is answered from memory, compressed', async () => {
    const query = getIntrospectionQuery();
    await asked(query);
    const [before, many] = [await cpuSeconds(origin), 20];
    const headers = { 'content-type': 'application/json', 'accept-encoding': 'gzip, br' };
    const body = JSON.stringify({ query });
    const answers = await Promise.all(Array.from({ length: many }, () => raw('/graphql', { headers, body })));
    expect((await cpuSeconds(origin)) - before).toBeLessThan(many * 0.02);
    for (const { headers, bytes } of answers) {
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
      expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({
        data: { __schema: { types: expect.any(Array) } },
      });
    }
  });

  it('is sent as it is to whoever does not take it compressed', async () => {
    const body = JSON.stringify({ query: getIntrospectionQuery() });
    const encodingOf = async (accepted: string) => {
      const headers = { 'content-type': 'application/json', 'accept-encoding': accepted };
      return (await raw('/graphql', { headers, body })).headers['content-encoding'];
    };
    for (const none of ['gzip;q=0', 'br, gzip; q=0.0, *;q=0', 'identity', 'x-gzip-like'])
      expect(await encodingOf(none)).toBeUndefined();
    for (const some of ['gzip', 'gzip;q=0.5, br', 'br,gzip']) expect(await encodingOf(some)).toBe('gzip');
  });

  it('is refused where two operations have a name and none is asked for', async () => {
    const { codes } = await asked('query A { __schema { queryType { name } } } query B { __typename }');
    expect(codes).toEqual(['OPERATION_RESOLUTION_FAILURE']);
  });

  it.each([
    ['under other names', multiplied({ types: 14, fields: 14, descriptions: 13 })],
    ['under few other names', multiplied({ types: 1, fields: 1, descriptions: 1 })],
    [
      'with lists in lists',
      `{ ${times(20, (i) => `s${i}: __schema { types { fields { args { type { fields { name } } } } } }`)} }`,
    ],
    [
      'of the longest type, again and again',
      `{ ${times(30, (i) => `t${i}: __type(name: "Mutation") { ...F }`)} } ${withInputs}`,
    ],
    [
      'of all types of one interface, again and again',
      `{ ${times(30, (i) => `t${i}: __type(name: "Node") { possibleTypes { fields { description type { name } } } }`)} }`,
    ],
    [
      'of one type after another',
      `{ ${times(40, (i) => `t${i}: __type(name: "Query") { fields { args { type { ofType { ofType { name description } } } } } }`)} }`,
    ],
  ])('that multiplies is refused before it begins: %s', async (_how, query) => {
    const { codes, bytes, seconds } = await asked(query);
    expect(new Set(codes)).toEqual(new Set(['QUERY_TOO_COMPLEX']));
    expect(bytes).toBeLessThan(3_000);
    expect(seconds).toBeLessThan(0.5);
  });
});

it('is no report: a service, which may ask for more rows at once, may not ask for more of it', async () => {
  const service = await hire('BI_SERVICE');
  await sql(`update account set kind = 'SERVICE' where id = $1`, service.account);
  const code = async (many: number) => {
    const query = `{ ${times(many, (i) => `t${i}: __type(name: "Mutation") { ...F }`)} } ${withInputs}`;
    return (await service.reply(query)).errors?.[0]?.extensions.code;
  };
  expect([await code(2), await code(30)]).toEqual([undefined, 'QUERY_TOO_COMPLEX']);
});

it('has the price of the type that a variable names, whichever was asked for before', async () => {
  const query = `query ($name: String = "Node") { ${times(30, (i) => `t${i}: __type(name: $name) { ...F }`)} } ${withInputs}`;
  const codes = async (variables: object) => {
    const headers = { 'content-type': 'application/json' };
    const { text } = await raw('/graphql', { headers, body: JSON.stringify({ query, variables }) });
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return errors.map(({ extensions }) => extensions.code);
  };
  expect(await codes({})).toEqual([]);
  expect(await codes({ name: 'Order' })).toEqual([]);
  expect(await codes({ name: 'Mutation' })).toEqual(['QUERY_TOO_COMPLEX']);
});

describe('a list that is not cut into pages', () => {
  it('has a price too: twenty times the matrix of all clauses is too much at once', async () => {
    const person = await hire('EXECUTIVE');
    const matrix = (many: number) => `{ ${times(many, (i) => `m${i}: complianceMatrix { code controls { kind } }`)} }`;
    const code = async (many: number) => (await person.reply(matrix(many))).errors?.[0]?.extensions.code;
    expect(await code(1)).toBeUndefined();
    expect(await code(20)).toBe('QUERY_TOO_COMPLEX');
  });
});

it('a document with hundreds of slips is told of ten', async () =>
  expect((await asked(`{ ${times(200, (i) => `slip${i}`)} }`)).codes).toHaveLength(10));

describe('GET /schema.graphql', () => {
  it('is the schema as it is committed, sent again only where it changed', async () => {
    const { headers, text } = await raw('/schema.graphql', { method: 'GET' });
    expect(text).toBe(readFileSync('src/schema/schema.graphql', 'utf8'));
    const etag = String(headers['etag']);
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await raw('/schema.graphql', { method: 'GET', headers: { 'if-none-match': known } });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });
});
