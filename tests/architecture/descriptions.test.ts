import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  type GraphQLSchema,
} from 'graphql';
import { clauses } from '../../src/regulation/clauses.js';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { steps } from '../../src/processes/index.js';
import { looseEnds } from '../../src/processes/looseEnds.js';
import { bareSchema } from '../../src/server/schema.js';
import { settings } from '../../src/settings/index.js';
import { factsOf } from './definitions.js';

interface Described {
  readonly path: string;
  readonly text: string | null | undefined;
}

/** Everything of a schema that a client can name and that is not GraphQL's own, with its description. */
function described(schema: GraphQLSchema): Described[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
  );
  const inside = types.flatMap((type): Described[] => {
    if (isEnumType(type))
      return type.getValues().map(({ name, description }) => ({ path: `${type.name}.${name}`, text: description }));
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map(({ name, description }) => ({
        path: `${type.name}.${name}`,
        text: description,
      }));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
      { path: `${type.name}.${name}`, text: description },
      ...args.map((arg) => ({ path: `${type.name}.${name}(${arg.name})`, text: arg.description })),
    ]);
  });
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  return [
    ...types
      .filter((type) => !roots.has(type as never))
      .map(({ name, description }) => ({ path: name, text: description })),
    ...inside,
    ...schema
      .getDirectives()
      .flatMap(({ name, description, args, ...directive }) =>
        isSpecifiedDirective({ name, ...directive } as never)
          ? []
          : [
              { path: `@${name}`, text: description },
              ...args.map((arg) => ({ path: `@${name}(${arg.name})`, text: arg.description })),
            ],
      ),
  ];
}

/** English, a stop, a blank; Chinese, a stop; and perhaps the clause. */
const shape = /^[^\p{Script=Han}]*[a-z][^\p{Script=Han}]*[.?] .*\p{Script=Han}.*[。？](?: \((?<clause>[^()]+)\))?$/su;

/** What is not described in both languages, or cites a clause that is none. */
const undescribed = (all: readonly Described[]): string[] =>
  all.flatMap(({ path, text }) => {
    const found = shape.exec(text ?? '');
    if (!found) return `${path}: ${text ?? 'says nothing'}`;
    const clause = found.groups?.['clause'];
    return clause && !clauses.has(clause as never) ? `${path}: ${clause} is no clause` : [];
  });

const texts = (path: string, told: Readonly<Record<string, { readonly en: string }>>): Described[] =>
  Object.entries(told).map(([name, { en }]) => ({ path: `${path}.${name}`, text: en }));

/** What is said in English where no schema shows it: of permissions, facts, loose ends and settings. */
const toldElsewhere = (): Described[] => [
  ...declaredEntities().flatMap(({ permissions }) =>
    permissions.map(({ name, means }) => ({ path: name, text: means.en })),
  ),
  ...texts('settings', settings),
  ...texts('looseEnds', looseEnds),
  ...[...steps.values()].flatMap((step) => factsOf(step).map(({ code, means }) => ({ path: code, text: means.en }))),
];

const asking = 'what|who|whom|whose|how|why|when|where|which|whoever';
const opening = 'about|after|at|below|by|for|from|in|of|on|since|to|until|up to|with|within|without';
/** What begins as an indirect question does and names no noun; "When the effect was computed" names its own. */
const riddle = new RegExp(`^(?!when the )(?:(?:${opening}) )?(?:${asking}|that|whether|it|they)\\b`, 'i');
const quaint = /\b(?:un)?reckon|\bwho(?:m|so)?ever\b/i;

/** What does not say which thing it is about, in the words that a stranger would search for; "Whether the …" does. */
const riddles = (all: readonly Described[]): string[] =>
  all.flatMap(({ path, text }) => {
    const said = text!.replace(/^whether /i, '');
    return quaint.test(said) || (riddle.test(said) && !said.includes('?')) ? `${path}: ${text}` : [];
  });

it('each description names the noun that it is about', async () => {
  const all = [...described(await bareSchema()), ...toldElsewhere()];
  expect(all.length).toBeGreaterThan(8000);
  expect(riddles(all)).toEqual([]);
});

it('everything in the schema is described in both languages', async () => {
  const all = described(await bareSchema());
  expect(all.length).toBeGreaterThan(100);
  expect(undescribed(all)).toEqual([]);
});

describe('the guard itself', () => {
  const found = (text: string) => undescribed(described(buildSchema(text)));
  const both = '"It. 它。"';

  it('lets be what is described', () =>
    expect(
      found(`type Query { ${both} a(${both} b: Int): Int } ${both} enum E { "It, at 5. 它。 (2.2.5c)" F }`),
    ).toEqual([]));

  it('finds each place that says nothing', () => {
    const empty =
      'type Query { a(b: C): D } input C { e: Int } type D { f: Int } enum G { H } interface I { j: Int } scalar K';
    const places = ['C', 'D', 'G', 'I', 'K', 'Query.a', 'Query.a(b)', 'C.e', 'D.f', 'G.H', 'I.j'];
    expect(found(`${empty} directive @l(m: Int) on FIELD`).sort()).toEqual(
      [...places, '@l', '@l(m)'].map((place) => `${place}: says nothing`).sort(),
    );
  });

  it.each(['It.', '它。', 'It它。', '它。 It.', 'It. 它', 'It. 它。 (9.9)', 'It. 它。 (2.2.5c) x'])(
    'refuses %s',
    (text) => expect(found(`type Query { "${text}" a: Int }`)).toHaveLength(1),
  );

  it.each([
    'Who answers for it',
    'By when it is to be done',
    'That somebody signed',
    'When',
    'Whether it holds',
    'The grade that was reckoned',
    'The account of whoever signed',
  ])('refuses the riddle “%s”', (text) => expect(riddles([{ path: 'A.b', text }])).toEqual([`A.b: ${text}`]));

  it.each(['The record’s owner', 'When the effect was computed', 'What is this?', 'Whether the order is late'])(
    'lets be “%s”',
    (text) => expect(riddles([{ path: 'A.b', text }])).toEqual([]),
  );
});
