import { Int } from 'type-graphql';
import { choiceType } from '../core/fields/choiceType.js';
import type { EntityDeclaration, FieldDeclaration } from '../core/fields/declaration.js';
import { Day, Decimal, Money } from '../core/scalars.js';
import { remembered } from '../core/remembered.js';
import type { Text } from '../core/text.js';
import { defaultGroups } from '../reads/aggregate.js';
import { groupingsOf, groupOrdersOf } from '../reads/groups.js';
import { measurable, type AggregateFunction } from '../reads/measures.js';
import { declareType, type Shape, type Shown } from './declare.js';
import { stateType } from './filter.js';
import { shown } from './shown.js';

type Type = new () => object;

const texts: Readonly<Record<AggregateFunction, Text & { suffix: string }>> = {
  sum: { en: 'Sums; null without values', zh: '合计；无值则为空', suffix: 'Sum' },
  avg: { en: 'Averages, to the cent or to four digits', zh: '平均值，保留两位或四位小数', suffix: 'Average' },
  min: { en: 'Minimum values', zh: '最小值', suffix: 'Extreme' },
  max: { en: 'Maximum values', zh: '最大值', suffix: 'Extreme' },
};

/** Sums and averages are decimal strings, whatever they are of. */
const typeOf = (what: AggregateFunction, { kind }: FieldDeclaration): Shown =>
  what === 'min' || what === 'max' ? shown[kind]! : kind === 'money' ? () => Money : () => Decimal;

/** The fields that tell how many rows there are and what is computed of them. */
function measureShapes(entity: EntityDeclaration): Record<string, Shape> {
  const measures = Object.entries(texts).flatMap(([what, { suffix, ...text }]): [string, Shape][] => {
    const fields = measurable(entity, what as AggregateFunction);
    if (!fields.length) return [];
    const type = declareType(
      'object',
      `${entity.name}${suffix}`,
      { en: 'Aggregate values by field', zh: `${entity.zh}汇总值` },
      Object.fromEntries(
        fields.map(({ name, en, zh, ...field }) => {
          return [
            name,
            { type: typeOf(what as AggregateFunction, { name, en, zh, ...field }), nullable: true, en, zh },
          ];
        }),
      ),
    );
    return [[what, { ...text, type: () => type }]];
  });
  return { count: { type: () => Int, en: 'Exact number of rows', zh: '条数' }, ...Object.fromEntries(measures) };
}

/** The type of what a group has in common. References are resolved to their rows (see `resolvers/flow/aggregates.ts`). */
export const groupKeyType = remembered((entity: EntityDeclaration): Type => {
  const fields = new Set([...groupingsOf(entity).values()].map(({ field }) => field));
  const plain = [...fields].filter(({ kind }) => kind !== 'reference');
  const shapes = plain.map(({ name, kind, choices, en, zh }): [string, Shape] => {
    if (kind === 'day' || kind === 'moment')
      return [name, { type: () => Day, nullable: true, en: `${en}: the first day`, zh: `${zh}：首日` }];
    const choice = choices && choiceType(choices.type, choices.values);
    const type = name === 'state' ? stateType(entity.name) : (choice ?? Boolean);
    return [name, { type: () => type, nullable: true, en, zh }];
  });
  const means = {
    en: 'Common values of a group; null in fields not grouped by, without value or not visible to you',
    zh: `${entity.zh}分组值；未按此分组、无值或不可见则为空`,
  };
  return declareType('object', `${entity.name}GroupKey`, means, Object.fromEntries(shapes));
});

/** The type of a list's groups. */
export function groupsType(entity: EntityDeclaration): Type {
  const { name, zh } = entity;
  const key = groupKeyType(entity);
  const group = declareType(
    'object',
    `${name}Group`,
    { en: 'A group of rows with common values', zh: `${zh}分组` },
    { key: { type: () => key, en: 'Common values', zh: '分组值' }, ...measureShapes(entity) },
  );
  return declareType(
    'object',
    `${name}Groups`,
    { en: 'The groups of a list', zh: `${zh}各分组` },
    {
      nodes: { type: () => [group], en: 'The groups', zh: '各分组' },
      isCut: { type: () => Boolean, en: 'Whether there are more groups than are shown', zh: '是否还有未显示的分组' },
    },
  );
}

/** The type of a list as a whole. */
export const aggregateType = (entity: EntityDeclaration): Type =>
  declareType(
    'object',
    `${entity.name}Aggregate`,
    { en: 'Aggregate of a list, over the rows visible to you', zh: `${entity.zh}汇总，仅含可见记录` },
    measureShapes(entity),
  );

/** The arguments of a list's groups. */
export function groupArgs(entity: EntityDeclaration): Record<string, Shape> {
  const textsOf = (named: Iterable<{ name: string; means: Text }>) =>
    Object.fromEntries([...named].map(({ name, means }) => [name, means]));
  const grouping = choiceType(`${entity.name}Grouping`, textsOf(groupingsOf(entity).values()), {
    en: 'Field to group rows by',
    zh: `${entity.zh}分组字段`,
  });
  const order = choiceType(`${entity.name}GroupOrder`, textsOf(groupOrdersOf(entity).values()), {
    en: 'Order of groups',
    zh: `${entity.zh}分组排序`,
  });
  return {
    fields: { type: () => [grouping], en: 'Fields to group by, 1 to 3', zh: '分组字段，1 至 3 个' },
    orderBy: {
      type: () => order,
      nullable: true,
      en: 'Order of the groups; by their keys by default and among equals',
      zh: '排序；默认按分组值',
    },
    first: {
      type: () => Int,
      preset: defaultGroups,
      en: 'Number of groups from the start, 1 to 1000',
      zh: '自首组起的组数，1 至 1000',
    },
  };
}
