import { ID, Int } from 'type-graphql';
import type { FieldKind } from '../core/fields/declaration.js';
import { Day, Decimal, Moment, Money } from '../core/scalars.js';
import type { Shown } from './declare.js';

/** What values of each kind are in the schema; strings where it is not said. */
export const shown: Partial<Record<FieldKind | 'email' | 'object', Shown>> = {
  reference: () => ID,
  record: () => ID,
  integer: () => Int,
  money: () => Money,
  quantity: () => Decimal,
  percent: () => Decimal,
  day: () => Day,
  moment: () => Moment,
  flag: () => Boolean,
};
