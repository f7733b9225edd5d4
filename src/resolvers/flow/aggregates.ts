import { FieldResolver, Query, Resolver } from 'type-graphql';
import { declaredEntities, entityNamed, type EntityDeclaration } from '../../core/fields/declaration.js';
import { describe, lowerFirst } from '../../core/text.js';
import { aggregateOf, groupsOf, type GroupArgs } from '../../reads/aggregate.js';
import type { Filter } from '../../reads/filter.js';
import { groupingsOf } from '../../reads/groups.js';
import { loadRow } from '../../reads/loader.js';
import type { RootReading } from '../../reads/plan/roots.js';
import { aggregateType, groupArgs, groupKeyType, groupsType } from '../../schema/aggregate.js';
import { listArgs } from '../../schema/connection.js';
import { declareMethod } from '../../schema/declare.js';
import { askedBy } from './roots.js';

type Filtered = { filter?: Filter | null };

/** Each computes over all rows that exist for the viewer: it weighs as much as a list of many. */
const cost = 500;

function aggregates(entity: EntityDeclaration) {
  const { name, list, en, zh, clause } = entity;
  const type = aggregateType(entity);
  const resolver = { [`${name}Aggregates`]: class {} }[`${name}Aggregates`]!;
  Resolver(() => type)(resolver);
  const { filter } = listArgs(entity);
  declareMethod(resolver, `${list}Aggregate`, {
    as: Query(() => type, { description: describe({ en: `Aggregate: ${lowerFirst(en)}`, zh: `${zh}汇总` }, clause) }),
    ...(filter ? { args: { filter } } : {}),
    extensions: { ...askedBy(entity), cost, reads: { aggregate: name } satisfies RootReading },
    answer: (_root, { filter }: Filtered, context, info) => aggregateOf(entity, filter, context, info),
  });
  const groups = groupsType(entity);
  declareMethod(resolver, 'groupBy', {
    as: FieldResolver(() => groups, {
      description: describe({ en: 'The aggregate of each group of rows', zh: '分组汇总' }),
    }),
    args: groupArgs(entity),
    extensions: { cost },
    answer: ({ filter }: Filtered, args: GroupArgs, context, info) => groupsOf(entity, filter, args, context, info),
  });
  return resolver;
}

/** The references that groups have in common, as the rows that they name. */
function groupKeys(entity: EntityDeclaration) {
  const resolver = { [`${entity.name}GroupKeys`]: class {} }[`${entity.name}GroupKeys`]!;
  Resolver(() => groupKeyType(entity))(resolver);
  for (const { field } of groupingsOf(entity).values()) {
    if (field.kind !== 'reference') continue;
    const target = entityNamed(field.targets![0]!);
    declareMethod(resolver, field.name, {
      as: FieldResolver(() => target.class, { nullable: true, description: describe(field, field.clause) }),
      answer: (key: Record<string, string | null>, _args, context, info) =>
        loadRow(context, info, key[field.name] ?? null),
    });
  }
  return resolver;
}

/** The resolvers of the aggregates of every root list that asks for them, from the entities' declarations. */
export const aggregateResolvers = () =>
  declaredEntities()
    .filter(({ list, aggregates }) => list && aggregates)
    .flatMap((entity) => [aggregates(entity), groupKeys(entity)]);
