import { ID, Int } from 'type-graphql';
import { choiceType } from '../core/fields/choiceType.js';
import type { EntityDeclaration, FieldDeclaration, FieldKind } from '../core/fields/declaration.js';
import { Day, Decimal, Moment, Money } from '../core/scalars.js';
import type { Text } from '../core/text.js';
import { processOf } from '../processes/index.js';
import { ordersOf } from '../reads/order.js';
import { declareType, type Shape, type Shown } from './declare.js';

const operators: Record<string, Text & { list?: true }> = {
  eq: { en: 'Equal to', zh: '等于' },
  in: { en: 'One of', zh: '属于', list: true },
  gt: { en: 'Greater than', zh: '大于' },
  gte: { en: 'At least', zh: '不小于' },
  lt: { en: 'Less than', zh: '小于' },
  lte: { en: 'At most', zh: '不大于' },
  contains: { en: 'Containing, ignoring case', zh: '包含' },
};

const range = ['eq', 'in', 'gt', 'gte', 'lt', 'lte'];
const words = ['eq', 'in', 'contains'];
const one = ['eq', 'in'];

/** What can be asked of each kind of field. */
const asked: Record<FieldKind, { name: string; type: Shown; operators: readonly string[] }> = {
  id: { name: 'Id', type: () => ID, operators: one },
  reference: { name: 'Id', type: () => ID, operators: one },
  record: { name: 'Id', type: () => ID, operators: one },
  text: { name: 'Text', type: () => String, operators: words },
  name: { name: 'Text', type: () => String, operators: words },
  code: { name: 'Text', type: () => String, operators: words },
  integer: { name: 'Int', type: () => Int, operators: range },
  money: { name: 'Money', type: () => Money, operators: range },
  quantity: { name: 'Decimal', type: () => Decimal, operators: range },
  percent: { name: 'Decimal', type: () => Decimal, operators: range },
  day: { name: 'Date', type: () => Day, operators: range },
  moment: { name: 'DateTime', type: () => Moment, operators: range },
  flag: { name: 'Boolean', type: () => Boolean, operators: ['eq'] },
  choice: { name: '', type: () => String, operators: one },
};

/** The enum of a process's states. */
export const stateType = (entity: string): object => {
  const { states, clause } = processOf(entity)!;
  const means = Object.entries(states).map(([state, { means }]) => [state, { ...means, clause }]);
  return choiceType(`${entity}State`, Object.fromEntries(means) as Record<string, Text>);
};

function fieldFilter(entity: EntityDeclaration, { name, kind, choices }: FieldDeclaration) {
  const isState = name === 'state';
  const known = asked[isState ? 'choice' : kind];
  const typeName = isState ? `${entity.name}State` : (choices?.type ?? known.name);
  const choice = isState ? stateType(entity.name) : choices && choiceType(typeName, choices.values);
  const type = choice ? () => choice : known.type;
  const fields = known.operators.map((operator): [string, Shape] => {
    const { list, ...text } = operators[operator]!;
    return [operator, { ...text, type: list ? () => [type()] : type, nullable: true }];
  });
  return declareType(
    'input',
    `${typeName}Filter`,
    { en: 'Condition on a field', zh: '字段筛选条件' },
    {
      ...Object.fromEntries(fields),
      null: { type: () => Boolean, nullable: true, en: 'Whether the field is empty', zh: '是否为空' },
    },
  );
}

function filterShape(entity: EntityDeclaration, field: FieldDeclaration): Shape {
  const type = fieldFilter(entity, field);
  return { type: () => type, nullable: true, en: field.en, zh: field.zh };
}

/** The filter input of an entity; undefined where it declares nothing to filter by. */
export function filterType(entity: EntityDeclaration): (new () => object) | undefined {
  const fields = [...entity.fields.values()].filter(
    ({ filter, name }) => filter && (name !== 'state' || processOf(entity.name)),
  );
  if (!fields.length) return undefined;
  const name = `${entity.name}Filter`;
  const self: Shown = () => filterType(entity)!;
  return declareType(
    'input',
    name,
    { en: 'Filter: all conditions must hold', zh: `${entity.zh}筛选条件，须同时满足` },
    {
      ...Object.fromEntries(fields.map((field) => [field.name, filterShape(entity, field)])),
      and: { type: () => [self()], nullable: true, en: 'Conditions that must all hold', zh: '全部满足' },
      or: { type: () => [self()], nullable: true, en: 'Conditions of which one must hold', zh: '至少满足其一' },
      not: { type: self, nullable: true, en: 'Condition that must not hold', zh: '不满足' },
    },
  );
}

/** The enum of the orders that an entity declares. */
export function orderType(entity: EntityDeclaration): object {
  const orders = [...ordersOf(entity).values()].map(({ name, field, descending }): [string, Text] => [
    name,
    { en: `${field.en}, ${descending ? 'descending' : 'ascending'}`, zh: `${field.zh}${descending ? '降序' : '升序'}` },
  ]);
  return choiceType(`${entity.name}Order`, Object.fromEntries(orders));
}
