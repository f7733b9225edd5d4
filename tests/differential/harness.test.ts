import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import '../../src/entities/index.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import { essenceOf } from './answers.js';
import { campaign } from './campaign.js';
import { Choices } from './choices.js';
import { operationOf } from './operations.js';
import type { Way } from './platforms.js';
import { Tally } from './tally.js';

const schema = buildSchema(readFileSync(new URL('../../src/schema/schema.graphql', import.meta.url), 'utf8'));
const ids = ['Contract', 'Customer', 'Order'].map((type) => [type, [`${type.toLowerCase()}_1`]] as const);
const pools = { ids: new Map(ids), values: new Map(), cursors: new Map([['Contract ', ['sealed']]]) };
const answer = (text: string, status = 200) => essenceOf({ status, text });

describe('what is compared', () => {
  const plain = '{"data":{"a":{"b":"1,\\"}","c":[1,2]}},"extensions":{"reads":{"planned":true}}}';

  it('is the data to the letter: order, form, and a name that stands twice', () => {
    expect(answer(plain)).toContain('data {"a":{"b":"1,\\"}","c":[1,2]}}');
    for (const other of ['{"a":{"c":[1,2],"b":"1,\\"}"}}', '{"a":{"b":"1,\\"}","c":[1,2.0]}}', '{"a":1,"a":1}'])
      expect(answer(`{"data":${other}}`)).not.toBe(answer(plain));
  });

  it('is neither the id of the request, nor which way was taken, nor the order of errors', () => {
    const error = (code: string, id: string) =>
      `{"message":"m","path":["a"],"extensions":{"code":"${code}","requestId":"${id}"}}`;
    const both = answer(`{"errors":[${error('A', '1')},${error('B', '1')}],"data":null}`);
    expect(answer(`{"data":null,"errors":[${error('B', '2')},${error('A', '2')}],"extensions":{}}`)).toBe(both);
    expect(answer(`{"data":null,"errors":[${error('A', '2')},${error('A', '2')}]}`)).not.toBe(both);
  });

  it('is the status', () => expect(answer(plain, 400)).not.toBe(answer(plain)));
});

describe('a comparison of random operations', () => {
  const honest: Way = async () => ({ status: 200, text: '{"data":{"a":1},"extensions":{"reads":{"planned":true}}}' });
  const doctored: Way = async ({ query }) =>
    /totalCount\b/.test(query)
      ? { status: 200, text: '{"data":{"a":2}}' }
      : honest({ query, variables: {}, language: 'en' });
  const viewers = [{ name: 'somebody', permissions: new Set(catalogue.keys()) }];
  const compare = (planned: Way, tally = new Tally()) =>
    campaign({ schema, pools, viewers, planned, byLevel: honest }, { seed: 3, cases: 400 }, tally);

  it('finds nothing where there is nothing, and counts which root fields were planned', async () => {
    const tally = new Tally();
    expect(await compare(honest, tally)).toBeUndefined();
    expect(tally).toMatchObject({ cases: 400, share: 1, neverPlanned: [] });
  });

  it('finds a doctored answer, says where, and leaves of the document what is needed for it', async () => {
    const found = await compare(doctored);
    expect(found).toMatchObject({ seed: 3, viewer: 'somebody', planned: 'status 200\ndata {"a":2}' });
    expect(found!.document.replace(/\s+/g, ' ')).toMatch(
      /^query Meant(?:\([^)]*\))? \{ (?:(?:(?:\w+: )?\w+(?:\([^)]*\))?|\.\.\. on \w+) \{ )+(?:\w+: )?totalCount[ }]+$/,
    );
    const again = await campaign(
      { schema, pools, viewers, planned: doctored, byLevel: honest },
      { seed: 3, cases: 1, path: found!.path },
      new Tally(),
    );
    expect(again).toEqual(found);
  });

  it('takes an answer that is a fault of ours for one, even where both ways give it', async () => {
    const text = '{"data":null,"errors":[{"message":"m","extensions":{"code":"INTERNAL"}}]}';
    const faulty: Way = async () => ({ status: 200, text });
    const subjects = { schema, pools, viewers, planned: faulty, byLevel: faulty };
    expect(await campaign(subjects, { seed: 3, cases: 10 }, new Tally())).toBeDefined();
  });
});

describe('random operations', () => {
  const numbers = fc.noBias(fc.uint32Array({ minLength: 1_200, maxLength: 1_200 }));
  const operations = fc
    .sample(numbers, { seed: 11, numRuns: 3_000 })
    .map((drawn) => operationOf(schema, new Choices(drawn), pools));
  const documents = operations.map(({ document }) => document);

  it('are valid', () => {
    const wrong = documents
      .slice(0, 150)
      .flatMap((document) => validate(schema, parse(document)).map(({ message }) => message));
    expect(wrong).toEqual([]);
  });

  it('come by every root field that reads rows', () => {
    const asked = new Set(operations.flatMap(({ roots }) => roots));
    const known = Object.keys(schema.getQueryType()!.getFields());
    expect(known.filter((name) => !asked.has(name))).toEqual(['complianceMatrix', 'verifyAudit']);
  });

  it.each([
    '@skip(if: $',
    '@include(if: false',
    '... on Record',
    '... on Contract',
    '... {',
    '...FMeant',
    'fragment FMeant',
    'first: ',
    'last: ',
    'after: ',
    'before: ',
    'orderBy: $',
    'filter: $',
    'filter: {',
    'not: {',
    'or: [',
    'and: [',
    'contains: ',
    'null: true',
    'in: [',
    'lte: $',
    '!) {',
    ' = ',
    'query Beside',
    'groupBy(fields: [',
    '__typename',
    'restrictedFields',
    'availableSteps',
    'blockers',
    'history(',
    'record {',
    'totalCountIsExact',
    'pageInfo',
  ])('hold %s sometimes', (words) => expect(documents.some((document) => document.includes(words))).toBe(true));
});
