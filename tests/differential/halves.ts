import type { GraphQLInputObjectType, GraphQLSchema } from 'graphql';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { fieldsIn, type Filter } from '../../src/reads/filter.js';
import type { Choices } from './choices.js';
import { filterSource } from './filters.js';
import { literal } from './literals.js';
import type { Pools } from './pools.js';

type Said = Record<string, unknown>;

/** The filter without conditions that have no value; undefined where nothing is left. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said).filter((one) => one !== undefined);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const left = Object.entries(value).flatMap(([name, one]) => {
    const inner = said(one);
    return inner === undefined ? [] : [[name, inner] as const];
  });
  return left.length ? Object.fromEntries(left) : undefined;
}

/** Where in a filter something is asked: each object's fields, from the outermost on. */
const placesIn = (value: unknown, above: readonly (string | number)[] = []): (string | number)[][] => {
  if (Array.isArray(value)) return value.flatMap((one, at) => placesIn(one, [...above, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [[...above, name], ...placesIn(one, [...above, name])]);
};

/** The same value with another at a place. */
function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) return value.map((one, at) => (at === key ? withAt(one, rest, other) : (one as unknown)));
  return { ...(value as Said), [key]: withAt((value as Said)[key], rest, other) };
}

/** A list asked with a filter, with its contrary, and with the filter where a value is missing or wrong. */
export function halvesOf(schema: GraphQLSchema, pools: Pools, from: Choices) {
  const roots = schema.getQueryType()!.getFields();
  const lists = declaredEntities().filter(
    ({ list }) => list && roots[list]?.args.some(({ name }) => name === 'filter'),
  );
  const { list, name, aggregates, fields } = from.one(lists);
  const type = schema.getType(`${name}Filter`) as GraphQLInputObjectType;
  const filter = (said(filterSource(pools, type)(from)) ?? {}) as Said;
  const part = (key: string, of: string) =>
    `${key}: ${list}(first: 100, filter: ${of}) { totalCount nodes { id } }
    ${aggregates ? `${key}Whole: ${list}Aggregate(filter: ${of}) { count }` : ''}`;
  const halves = `query ($a: ${name}Filter) { ${part('all', '{}')} ${part('with', '$a')} ${part('without', '{ not: $a }')} }`;

  const places = placesIn(filter);
  const place = places.length ? from.one(places) : undefined;
  const asked = `{ totalCount }`;
  const byVariable = `query ($filter: ${name}Filter) { ${list}(filter: $filter) ${asked} }`;
  const wrongs = (at: readonly (string | number)[]) => {
    const empty = withAt(filter, at, null);
    let declared = '';
    const unsent = literal(empty, type, (inner, of) => {
      if (inner !== null) return undefined;
      declared = `$unsent: ${of}`;
      return '$unsent';
    });
    return [
      { document: byVariable, variables: { filter: empty } },
      { document: `{ ${list}(filter: ${literal(empty, type)}) ${asked} }`, variables: {} },
      { document: `query (${declared}) { ${list}(filter: ${unsent}) ${asked} }`, variables: {} },
      { document: byVariable, variables: { filter: withAt(filter, at, { wrong: 1 }) } },
    ];
  };
  return {
    halves: { document: halves, variables: { a: filter } },
    /** Whether it asks of a field that not everybody may read on all rows. */
    strict: fieldsIn(filter as Filter).some((field) => fields.get(field)!.strict),
    ...(place ? { at: ['filter', ...place].join('.'), wrongs: wrongs(place) } : {}),
  };
}
