import { getNamedType, type GraphQLField, type GraphQLInputObjectType } from 'graphql';
import { ordersOf } from '../../src/reads/order.js';
import { entityNamed } from '../../src/core/fields/declaration.js';
import type { Source } from './choices.js';
import type { Draft } from './draft.js';
import { filterSource } from './filters.js';
import { idSource, valueSource } from './values.js';

type Field = GraphQLField<unknown, unknown>;
type Said = readonly (readonly [name: string, source: Source])[];

const sizes: Source = (from) => (from.chance(12) ? 5 + from.below(16) : 1 + from.below(4));

/** Asking for a page in a way that is refused. */
const wrong = (cursor: Source): Said[] => [
  [['first', () => 0]],
  [['first', () => 1_000]],
  [['last', () => -1]],
  [
    ['first', sizes],
    ['last', sizes],
  ],
  [['before', cursor]],
  [
    ['first', sizes],
    ['after', () => 'nonsense'],
  ],
];

/** The arguments of a list: from the start or the end, from a cursor on, in an order, filtered. */
function pageOf({ from, pools }: Draft, field: Field, outer: boolean): Said {
  const entity = getNamedType(field.type).name.replace(/Connection$/, '');
  const asked = new Set(field.args.map(({ name }) => name));
  const orders = asked.has('orderBy') ? [...ordersOf(entityNamed(entity)).keys()] : [];
  const order = orders.length && from.chance(40) ? from.one(orders) : undefined;
  const cursors = pools.cursors.get(`${entity} ${order ?? ''}`) ?? [];
  const goesOn = cursors.length > 0 && from.chance(25);
  const cursor: Source = (from) => from.one(cursors.length ? cursors : ['nonsense']);
  const ordered: Source = goesOn ? () => order : (from) => from.one([order, ...orders]);
  const [size, place] = from.chance(30) ? (['last', 'before'] as const) : (['first', 'after'] as const);
  const anySize = size === 'first' && from.chance(outer ? 15 : 6);
  const type = field.args.find(({ name }) => name === 'filter')?.type;
  const filter = type && filterSource(pools, getNamedType(type) as GraphQLInputObjectType);
  if (from.chance(2)) return from.one(wrong(cursor));
  return [
    ...(anySize ? [] : [[size, sizes] as const]),
    ...(goesOn ? [[place, cursor] as const] : []),
    ...(filter && from.chance(35) ? [['filter', filter] as const] : []),
    ...(order ? [['orderBy', ordered] as const] : []),
  ];
}

/** The arguments of the groups of a list. */
function groupsOf({ from }: Draft, { args }: Field): Said {
  const ways = valueSource(getNamedType(args.find(({ name }) => name === 'fields')!.type) as never, 'fields');
  const orders = valueSource(getNamedType(args.find(({ name }) => name === 'orderBy')!.type) as never, 'orderBy');
  const count = from.chance(3) ? 4 : from.one([1, 2, 3]);
  const fields: Source = (from) => [...new Set(Array.from({ length: count }, () => ways(from)))];
  return [
    ['fields', fields],
    ...(from.chance(50) ? [['orderBy', orders] as const] : []),
    ...(from.chance(80) ? [['first', sizes] as const] : []),
  ];
}

/** What a field is asked with; the types are those of which rows are looked for by id. */
function saidOf(draft: Draft, field: Field, types: readonly string[], outer: boolean): Said {
  const { from, pools } = draft;
  const names = field.args.map(({ name }) => name);
  if (field.name === 'groupBy') return groupsOf(draft, field);
  if (names.includes('last')) return pageOf(draft, field, outer);
  const id = idSource(pools, types);
  return field.args.flatMap(({ name, type }): Said => {
    if (name === 'id') return [[name, id]];
    if (name === 'ids') return [[name, (from) => Array.from({ length: from.one([3, 1, 2, 0, 6]) }, () => id(from))]];
    if (name === 'filter' && /Filter$/.test(`${type}`) && `${type}` !== 'SettingFilter')
      return from.chance(50) ? [[name, filterSource(pools, type as GraphQLInputObjectType)]] : [];
    return /!$/.test(`${type}`) || from.chance(50) ? [[name, plainOf(name, type as never)]] : [];
  });
}

const plainOf = (name: string, type: Parameters<typeof valueSource>[0]): Source =>
  `${type}` === 'SettingFilter' ? (from) => ({ changed: from.chance(50) }) : valueSource(type, name);

/** The arguments of a field, as the document writes them. */
export function argumentsOf(draft: Draft, field: Field, types: readonly string[] = [], outer = false): string {
  const said = saidOf(draft, field, types, outer).map(([name, source]) => {
    const { type } = field.args.find((arg) => arg.name === name)!;
    return `${name}: ${draft.argument(type, source)}`;
  });
  return said.length ? `(${said.join(', ')})` : '';
}
