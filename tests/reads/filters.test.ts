import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ask, reader, register, rows, type Row } from './customers.js';

beforeAll(register);

type Filter = Record<string, unknown>;

const folded = (text: string) => text.toLowerCase();
const asked: Record<string, (held: any, value: any) => boolean> = {
  eq: (held, value) => held === value,
  in: (held, values: unknown[]) => values.includes(held),
  gt: (held, value) => held > value,
  gte: (held, value) => held >= value,
  lt: (held, value) => held < value,
  lte: (held, value) => held <= value,
  contains: (held, value) => folded(held).includes(folded(value)),
};

/** A value as it compares: amounts and moments by what they are, not by how they are written. */
const comparable = (field: string, value: unknown): never => {
  if (Array.isArray(value)) return value.map((one) => comparable(field, one)) as never;
  if (field === 'bottomLine') return Number(value) as never;
  return (/At$/.test(field) ? Date.parse(value as string) : value) as never;
};

/** What a filter says of a row, as one would compute it by hand. */
const holds = (filter: Filter, row: Row): boolean =>
  Object.entries(filter).every(([field, value]) => {
    if (field === 'and') return (value as Filter[]).every((one) => holds(one, row));
    if (field === 'or') return (value as Filter[]).some((one) => holds(one, row));
    if (field === 'not') return !holds(value as Filter, row);
    const held = row[field as keyof Row];
    return Object.entries(value as object).every(([operator, given]) => {
      if (operator === 'null') return (held === null) === given;
      return held !== null && asked[operator]!(comparable(field, held), comparable(field, given));
    });
  });

const found = async (filter: Filter) => new Set((await ask('first: 100', filter)).nodes.map(({ id }) => id));
const expected = (filter: Filter) => new Set(rows.filter((row) => holds(filter, row)).map(({ id }) => id));

const texts = fc.constantFrom(
  '赵',
  'abc',
  'B',
  '%',
  '5%',
  '_',
  '5_0',
  '\\',
  'a\\b',
  '赵记',
  '安徽',
  'ä',
  '',
  "'",
  'KH-',
  '0',
);
const amounts = fc.constantFrom('0', '0.5', '1.50', '2.5', '02.50', '-1', '9999999999999999.99');
const moments = fc.constantFrom(
  '2026-05-01T00:00:00.123Z',
  '2026-05-01T08:00:00.123+08:00',
  '2026-06-01T00:00:00Z',
  '1900-01-01T00:00:00Z',
);
const some = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] });
const operators = (value: fc.Arbitrary<string>, range: boolean) =>
  some({
    eq: value,
    in: fc.array(value, { maxLength: 3 }),
    null: fc.boolean(),
    ...(range ? { gt: value, gte: value, lt: value, lte: value } : { contains: value }),
  }).filter((said) => Object.keys(said).length > 0);

const leaves = {
  name: operators(texts, false),
  number: operators(texts, false),
  bottomLine: operators(amounts, true),
  dueAt: operators(moments, true),
  enteredAt: operators(moments, true),
};
const { filter: filters } = fc.letrec<{ filter: Filter }>((tie) => {
  const several = fc.array(tie('filter'), { maxLength: 3 });
  const nested = some({ ...leaves, and: several, or: several, not: tie('filter') });
  return { filter: fc.oneof({ maxDepth: 2 }, some(leaves), nested) };
});

describe('a filter', () => {
  it('finds what one would find by hand, whatever is put together', () =>
    fc.assert(
      fc.asyncProperty(filters, async (filter) => expect(await found(filter)).toEqual(expected(filter))),
      { seed: 20261123, numRuns: 120 },
    ));

  it.each<[string, Filter]>([
    ['a part of it, whatever the case', { name: { contains: 'aBc' } }],
    ['a backslash as such', { name: { contains: '\\' } }],
    ['a range', { bottomLine: { gte: '1.50', lt: '3.5' } }],
    ['an amount however it is written', { bottomLine: { eq: '01.5' } }],
    ['a moment in another time zone', { enteredAt: { eq: '2026-05-01T08:00:00.123+08:00' } }],
    ['no value', { bottomLine: { null: true } }],
    ['what a condition does not hold for, also where there is nothing', { not: { bottomLine: { gt: '1' } } }],
    [
      'the same of all that stands below',
      { not: { or: [{ not: { bottomLine: { gt: '1' } } }, { name: { eq: '王' } }] } },
    ],
    ['one or the other', { or: [{ name: { eq: '王' } }, { bottomLine: { null: true } }] }],
  ])('finds %s: some rows and not all', async (_what, filter) => {
    const ids = await found(filter);
    expect(ids).toEqual(expected(filter));
    expect(ids.size).toBeGreaterThan(0);
    expect(ids.size).toBeLessThan(rows.length);
  });

  it('that asks nothing finds all; one of no choices finds none', async () => {
    for (const filter of [{}, { and: [] }, { and: [{}] }, { or: [{}] }])
      expect((await found(filter)).size).toBe(rows.length);
    for (const filter of [{ or: [] }, { name: { in: [] } }, { not: {} }]) expect((await found(filter)).size).toBe(0);
  });

  it('works by state, kind, flag and reference', async () => {
    const query = (filter: string) =>
      reader.ask(
        `{ customers(first: 1, filter: ${filter}) { totalCount nodes { state owner { id } department { id } customer { id } id } } }`,
      );
    const [row] = (await query(`{ id: { eq: "${rows[0]!.id}" } }`))['customers'].nodes;
    for (const filter of [
      `state: { in: [ACTIVE, BLOCKED] }`,
      `confidentiality: { eq: INTERNAL }`,
      `owner: { eq: "${row.owner.id}" }`,
      `department: { in: ["${row.department.id}"] }`,
      `customer: { eq: "${row.customer.id}" }`,
      `dueAt: { null: ${rows[0]!.dueAt === null} }`,
    ]) {
      const both = (one: string) => query(`{ id: { eq: "${row.id}" }, ${one} }`);
      expect((await both(filter))['customers'].totalCount).toBe(1);
      expect((await both(`not: { ${filter} }`))['customers'].totalCount).toBe(0);
    }
  });
});
