import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Person } from '../../demo/client.js';
import { cpuSeconds } from '../support/cpuSeconds.js';
import { hire, origin, stranger } from '../support/people.js';
import { ask, expectRefused, marker, post, refusals } from './raw.js';

let seller: Person;
beforeAll(async () => void (seller = await hire('SALES_REP')));

const filtered = 'query ($f: CustomerFilter) { customers(filter: $f) { totalCount } }';
const deep = (levels: number) => JSON.parse('{"not":'.repeat(levels) + '{}' + '}'.repeat(levels)) as object;
const bomb = (levels: number) =>
  `{ ...f${levels} } fragment f0 on Query { __typename }` +
  Array.from({ length: levels }, (_, n) => ` fragment f${n + 1} on Query { ...f${n} ...f${n} }`).join('');

describe('a document', () => {
  it.each([
    ['text where a name belongs', `{ "${marker}" }`],
    ['no document', marker + ' "' + marker],
    ['an open string', `{ node(id: "${marker}) { id } }`],
    ['a NUL', `{ customers(filter: {name: {eq: "${marker}\\u0000"}}) { totalCount } }`],
    ['half a character', `{ customers(filter: {name: {eq: "\\uD800${marker}"}}) { totalCount } }`],
    ['text for a number', `{ customers(first: "${marker}") { totalCount } }`],
    ['text for an amount', `{ customers(filter: {bottomLine: {eq: "${marker}"}}) { totalCount } }`],
    ['an object for an amount', `{ customers(filter: {bottomLine: {eq: {a: "${marker}"}}}) { totalCount } }`],
    ['a list for an id', `{ customer(id: ["${marker}"]) { id } }`],
    ['an id of another type', `{ customer(id: "contract_${marker}") { id } }`],
    ['a number for an id', '{ customer(id: 5) { id } }'],
    ['text for an enum', `{ customers(orderBy: "${marker}") { totalCount } }`],
    ['a prototype for an enum', '{ customers(orderBy: __proto__) { totalCount } }'],
    ['a method for an enum', '{ customers(orderBy: toString) { totalCount } }'],
    ['a prototype for a field', '{ customers(filter: {__proto__: {eq: 1}}) { totalCount } }'],
    ['an argument twice', '{ customers(first: 1, first: 2) { totalCount } }'],
    ['a fragment in itself', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
    ['fragments that double 25 times', bomb(25)],
    ['4,000 fields', `{ ${'__typename '.repeat(3_900)} }`],
    ['too many tokens', `{ ${'__typename '.repeat(90_000)} }`],
    ['1,000 objects', `{ ${'viewer { permissions } '.repeat(990)} }`],
    ['200 names for one field', `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['a filter of 900 levels', `{ customers(filter: ${'{not: '.repeat(900)}{}${'}'.repeat(900)}) { totalCount } }`],
    ['fields of 60 levels', `{ viewer { account ${'{ owner '.repeat(60)} { id } ${'}'.repeat(60)} } }`],
    ['a subscription', 'subscription { a }'],
    ['a directive that is none', `{ __typename @${marker.toLowerCase()}(a: "${marker}") }`],
    ['numbers beyond all', '{ customers(first: 99999999999999999999) { totalCount } }'],
    ['numbers of no kind', '{ customers(first: 1e308, filter: {bottomLine: {eq: NaN}}) { totalCount } }'],
    ['days of no calendar', '{ customers(filter: {enteredAt: {gt: "0000-00-00T00:00:00Z"}}) { totalCount } }'],
  ])('with %s is refused', async (_what, query) => {
    const expected = ['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COMPLEX'];
    const before = await cpuSeconds(origin);
    expectRefused(await ask(seller, query), ...expected);
    expect((await cpuSeconds(origin)) - before).toBeLessThan(5);
  });

  it('may hear its own names again, as they help whoever wrote it, but only so far', async () => {
    const [answer] = await ask(seller, `{ ${'a'.repeat(9_000)} customers { nope } }`);
    expect(refusals(answer!)).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_VALIDATION_FAILED']);
    expect(answer!.text).toMatch(/Cannot query field \\"nope\\" on type/);
    expect(answer!.text.length).toBeLessThan(2_000);
  });
});

describe('variables', () => {
  it.each<[string, object]>([
    ['of too many levels', { f: deep(500) }],
    ['of too many values', { f: { name: { in: Array.from({ length: 6_000 }, () => marker) } } }],
    ['with a NUL', { f: { name: { contains: `${marker}\0` } } }],
    ['with half a character', { f: { name: { contains: `${marker}\uD800` } } }],
    ['with a field that is none', { f: { [marker]: 1 } }],
    ['with a method', { f: { toString: { eq: marker } } }],
    ['with words that look like a path', { f: { [` at "${marker}"; `]: 1 } }],
    ['with a list for an object', { f: [{ name: [marker] }, { name: marker }] }],
    ['that are no filter', { f: marker }],
  ])('%s are refused', async (_what, variables) => {
    expectRefused(await ask(seller, filtered, variables), 'BAD_USER_INPUT');
  });
});

describe('junk', () => {
  const words = fc.constantFrom(
    ...'{ } ( ) [ ] : , $ @ ! ... "" 1 -1 1e9 null true query mutation fragment on customers contracts node id first filter nodes edges totalCount not and or name eq viewer __typename __schema a $a'.split(
      ' ',
    ),
  );
  const seeded = { seed: 20261123, numRuns: 150 };

  it('of tokens is answered', () =>
    fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 40 }), async (tokens) => {
        for (const answer of await ask(seller, tokens.join(' '))) refusals(answer);
      }),
      seeded,
    ));

  it('of characters or of JSON is refused', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (body) => {
        for (const answer of await post(stranger, body)) expect(refusals(answer, /$^/).length).toBeGreaterThan(0);
      }),
      seeded,
    ));

  it('of values in a filter is answered', () =>
    fc.assert(
      fc.asyncProperty(
        fc.object({
          key: fc.constantFrom('and', 'or', 'not', 'name', 'bottomLine', 'eq', 'in', 'null', 'x'),
          maxDepth: 6,
        }),
        async (f) => {
          for (const answer of await ask(seller, filtered, { f })) refusals(answer);
        },
      ),
      seeded,
    ));
});
