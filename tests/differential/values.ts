import { getNamedType, isEnumType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import { entityNamed } from '../../src/core/fields/declaration.js';
import { idPrefixes } from '../../src/core/ids.js';
import { catalogue } from '../../src/permissions/catalogue.js';
import type { Choices, Source } from './choices.js';
import type { Pools } from './pools.js';

/** Ids that nothing has, or that are none. */
const strange = (pools: Pools): string[] => [
  'contract_00000000000000000000000000',
  'nonsense',
  '',
  'order_01h455vb4pex5vsknk084sn02',
  (pools.ids.get('Contract')?.[0] ?? 'contract_').toUpperCase(),
];

/** Ids of these types, now and then of others or none. */
export const idSource =
  (pools: Pools, types: readonly string[]): Source =>
  (from) => {
    if (from.chance(4)) return from.one(strange(pools));
    const type = from.chance(3) ? from.one(Object.keys(idPrefixes)) : from.one(types);
    return from.one(pools.ids.get(type) ?? strange(pools));
  };

const plain: Readonly<Record<string, readonly unknown[]>> = {
  Int: [0, 1, 3, 20],
  Boolean: [true, false],
  Money: ['0.00', '1000', '100000.50', '-1'],
  Decimal: ['0', '5', '12.5'],
  Date: ['2026-01-01', '2026-09-30'],
  DateTime: ['2026-03-31T08:00:00.000Z', '2026-09-30T23:59:59+08:00'],
  String: ['a', '', '合', '%', '_'],
  ID: ['nonsense'],
};

/** What arguments that are no part of a list are given, by their names. */
const named: Readonly<Record<string, readonly unknown[]>> = {
  clause: ['2.2.5', '2.2.5c', '9.9'],
  key: ['contract.legalReview.workdays', 'nonsense'],
  permission: [...catalogue.keys()],
  role: ['SALES_REP', 'LEGAL', 'nonsense'],
};

/** Values of a plain type: out of the field's own where it has some. */
export function valueSource(type: GraphQLInputType, name: string, own: readonly unknown[] = []): Source {
  if (isNonNullType(type)) return valueSource(type.ofType as GraphQLInputType, name, own);
  if (isListType(type)) {
    const one = valueSource(type.ofType as GraphQLInputType, name, own);
    return (from) => Array.from({ length: from.one([1, 2, 3, 0, 5]) }, () => one(from));
  }
  const values = isEnumType(type)
    ? type.getValues().map(({ name }) => name)
    : (named[name] ?? plain[`${type}`] ?? ['']);
  return (from) => from.one(own.length && from.chance(85) ? own : values);
}

/** A part of a text, to look for. */
function wordOf(own: readonly unknown[], from: Choices): string {
  const text = String(own.length ? from.one(own) : 'a');
  const start = from.below(Math.max(1, text.length - 2));
  return text.slice(start, start + 1 + from.below(4));
}

/** What is asked of a field by one of its operators. */
export function operandSource(pools: Pools, entity: string, field: string, operator: string, type: GraphQLInputType) {
  const own = pools.values.get(`${entity}.${field}`) ?? [];
  if (operator === 'contains') return (from: Choices) => wordOf(own, from);
  if (operator === 'null') return valueSource(type, operator);
  if (getNamedType(type).name !== 'ID') return valueSource(type, field, own);
  const targets = entityNamed(entity).fields.get(field)?.targets ?? [entity];
  const id = idSource(pools, targets);
  const ids = own.length ? valueSource(type, field, own) : id;
  return operator === 'in' && !own.length ? (from: Choices) => [id(from)] : ids;
}
