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
import { declaredEntities, type EntityDeclaration } from '../../src/core/fields/declaration.js';
import { bareSchema } from '../../src/server/schema.js';
import { settingKinds } from '../../src/settings/forms.js';
import { settings } from '../../src/settings/index.js';

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

interface Told extends Described {
  /** Of a flag "Whether …" is the term of the trade. */
  readonly flag?: boolean;
}

const texts = (path: string, told: Readonly<Record<string, { readonly en: string }>>): Told[] =>
  Object.entries(told).map(([name, { en }]) => ({ path: `${path}.${name}`, text: en }));

/** What an entity says in English of itself, its fields, their values, its relations and its permissions. */
const toldBy = ({ name, en, fields, many, permissions }: EntityDeclaration): Told[] => [
  { path: name, text: en },
  ...[...fields.values()].flatMap((field) => [
    { path: `${name}.${field.name}`, text: field.en, flag: field.kind === 'flag' },
    ...(field.choices ? texts(field.choices.type, field.choices.values) : []),
  ]),
  ...texts(name, Object.fromEntries(many)),
  ...permissions.map((permission) => ({ path: permission.name, text: permission.means.en })),
];

const asking = 'what|who|whom|whose|how|why|when|where|which|whoever';
const opening = 'about|after|at|below|by|for|from|in|of|on|since|to|until|up to|with|within|without';
/** What begins as an indirect question does and names no noun; "When the effect was computed" names its own. */
const riddle = new RegExp(`^(?!when the )(?:(?:${opening}) )?(?:${asking}|that|whether|it|they)\\b`, 'i');
const quaint = /\b(?:un)?reckon|\bwho(?:m|so)?ever\b/i;

/** What does not say which thing it is about, in the words that a stranger would search for. */
const riddles = (all: readonly Told[]): string[] =>
  all.flatMap(({ path, text, flag }) => {
    const said = flag ? text!.replace(/^whether /i, '') : text!;
    return quaint.test(said) || (riddle.test(said) && !said.endsWith('?')) ? `${path}: ${text}` : [];
  });

it('entities and settings name the noun that each description is about', () => {
  const all = [
    ...declaredEntities().flatMap(toldBy),
    ...texts('settings', settings),
    ...texts('SettingKind', settingKinds),
  ];
  expect(all.length).toBeGreaterThan(500);
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
    ...['Who answers for it', 'By when it is to be done', 'That somebody signed', 'When', 'Whether it holds'],
    ...['The grade that was reckoned', 'The account of whoever signed'],
  ])('refuses the riddle “%s”', (text) => expect(riddles([{ path: 'A.b', text }])).toEqual([`A.b: ${text}`]));

  it('lets be what names its noun, what asks, and flags', () =>
    expect(
      riddles([
        ...['The record’s owner', 'When the effect was computed', 'What is this?'].map((text) => ({
          path: 'A.b',
          text,
        })),
        { path: 'A.c', text: 'Whether the order is late', flag: true },
      ]),
    ).toEqual([]));

  it('refuses a flag whose noun is a riddle too', () =>
    expect(riddles([{ path: 'A.c', text: 'Whether it is late', flag: true }])).toHaveLength(1));
});
