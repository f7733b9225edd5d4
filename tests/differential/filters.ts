import { getNullableType, type GraphQLInputObjectType, type GraphQLInputType } from 'graphql';
import type { Choices, Source } from './choices.js';
import type { Pools } from './pools.js';
import { operandSource } from './values.js';

const inner = (type: GraphQLInputType) => getNullableType(type) as GraphQLInputObjectType;
const joined = new Set(['and', 'or', 'not']);

/** Operators over one field: mostly one of them, at times two, none or nothing at all. */
function operators(pools: Pools, entity: string, field: string, type: GraphQLInputObjectType, from: Choices) {
  if (from.chance(2)) return null;
  const known = Object.values(type.getFields());
  const asked = from.chance(2) ? [] : from.some(known, from.chance(80) ? 1 : 2);
  return Object.fromEntries(
    asked.map(({ name, type }) => {
      const value = from.chance(3) ? null : operandSource(pools, entity, field, name, type)(from);
      return [name, value];
    }),
  );
}

function filter(pools: Pools, type: GraphQLInputObjectType, from: Choices, depth: number): object {
  const entity = type.name.replace(/Filter$/, '');
  const fields = Object.values(type.getFields()).filter(({ name }) => !joined.has(name));
  const said = from.some(fields, from.chance(70) ? 1 : 3).map(({ name, type }) => {
    return [name, operators(pools, entity, name, inner(type), from)] as const;
  });
  const parts = depth > 0 && from.chance(35) ? [from.weighed({ not: 4, or: 4, and: 3 })] : [];
  const below = () => filter(pools, type, from, depth - 1);
  const more = parts.map((word) => {
    const several = Array.from({ length: from.one([2, 1, 3, 0]) }, below);
    return [word, from.chance(3) ? null : word === 'not' ? below() : several] as const;
  });
  return Object.fromEntries([...(more.length && from.chance(50) ? [] : said), ...more]);
}

/** Filters of an entity's list, with `and`, `or` and `not` in each other. */
export const filterSource =
  (pools: Pools, type: GraphQLInputObjectType): Source =>
  (from) =>
    from.chance(3) ? {} : filter(pools, type, from, 2);
