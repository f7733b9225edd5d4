import { DecimalType } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int } from 'type-graphql';
import { Day, Decimal, Moment, Money } from '../scalars.js';
import { describe, snake, trimmed, type Text } from '../text.js';
import { choiceType } from './choiceType.js';
import {
  declareField,
  declareMany,
  entityNamed,
  type EntityName,
  type FieldKind,
  type FieldOptions,
  type GivenField,
  type ManyDeclaration,
} from './declaration.js';

type Decorator = (prototype: object, name: string) => void;
type Column = { type?: string | typeof TrimmedDecimal; columnType?: string; collation?: string; length?: number };

/** What PostgreSQL pads with zeros, as `Decimal` writes it: the same value never counts as changed. */
class TrimmedDecimal extends DecimalType<'string'> {
  override convertToJSValue = (value: string): string => trimmed(value);
}

const decimal: Column = { columnType: 'numeric(16,4)', type: TrimmedDecimal };

/** How each kind is stored and shown: the one place that knows both. */
const kinds = {
  text: { shown: () => String, column: { columnType: 'text' } },
  name: { shown: () => String, column: { columnType: 'text', collation: 'zh-x-icu' } },
  code: { shown: () => String, column: { columnType: 'text', collation: 'C' } },
  integer: { shown: () => Int, column: { columnType: 'integer', type: 'integer' } },
  money: { shown: () => Money, column: { columnType: 'numeric(18,2)', type: 'decimal' } },
  quantity: { shown: () => Decimal, column: decimal },
  percent: { shown: () => Decimal, column: decimal },
  day: { shown: () => Day, column: { columnType: 'date', type: 'date' } },
  moment: { shown: () => Moment, column: { columnType: 'timestamptz(3)', type: 'datetime', length: 3 } },
  flag: { shown: () => Boolean, column: { columnType: 'boolean', type: 'boolean' } },
} as const satisfies Partial<Record<FieldKind, { shown: () => unknown; column: Column }>>;

/** Declares the field once for the table, the schema and the reads. Shown as given, unless `shown` is undefined. */
function declare(prototype: object, given: GivenField, shown: (() => unknown) | undefined): void {
  const field = declareField(prototype, given);
  if (!shown) return;
  const nullable = field.nullable === true || field.strict !== undefined;
  Field(shown as () => never, { nullable, description: describe(field, field.clause) })(prototype, field.name);
}

const plain =
  (kind: keyof typeof kinds) =>
  (options: FieldOptions): Decorator =>
  (prototype, name) => {
    const { shown, column } = kinds[kind];
    Property({ type: 'string', ...column, ...constraints(options) } as object)(prototype, name);
    declare(prototype, { ...options, name, kind, column: snake(name) }, shown);
  };

const constraints = ({ nullable = false, unique = false, generated }: FieldOptions) => ({
  nullable,
  ...(unique ? { unique } : {}),
  ...(generated ? { generated } : {}),
});

/** Free text, compared by code point. */
export const text = plain('text');
/** What people are called: ordered by pinyin. */
export const name = plain('name');
/** A number or code that people type: ordered byte by byte. */
export const code = plain('code');
export const integer = plain('integer');
/** numeric(18,2) in the company's currency; a decimal string everywhere in the program. */
export const money = plain('money');
/** numeric(16,4) in the unit that stands beside it; a decimal string everywhere in the program. */
export const quantity = plain('quantity');
/** numeric(16,4), hundredths: "5" is five in a hundred. */
export const percent = plain('percent');
/** A day in the company's time zone. */
export const day = plain('day');
/** A moment, UTC with milliseconds. */
export const moment = plain('moment');
export const flag = plain('flag');

/** One of a fixed set of values, each with what it means; `type` names the GraphQL enum. */
export function choice(type: string, values: Readonly<Record<string, Text>>, options: FieldOptions): Decorator {
  const shown = choiceType(type, values);
  return (prototype, name) => {
    Property({ type: 'string', columnType: 'text', collation: 'C', ...constraints(options) })(prototype, name);
    declare(
      prototype,
      { ...options, name, kind: 'choice', column: snake(name), choices: { type, values } },
      () => shown,
    );
  };
}

/** The id of another entity's row; the schema shows the row itself (see `reads/`). */
export function reference(target: EntityName, options: FieldOptions): Decorator {
  return (prototype, name) => {
    const column = `${snake(name)}_id`;
    const relation = { ref: true, fieldName: column, collation: 'C', deleteRule: 'restrict', updateRule: 'restrict' };
    ManyToOne(() => entityNamed(target).class, { ...relation, ...constraints(options) })(prototype, name);
    declare(prototype, { ...options, name, kind: 'reference', column, targets: [target] }, undefined);
  };
}

/** The id of a record of any of these types; the type is in the id. */
export function recordOf(targets: readonly EntityName[], options: FieldOptions): Decorator {
  return (prototype, name) => {
    const column = `${snake(name)}_id`;
    Property({ type: 'string', columnType: 'text', collation: 'C', fieldName: column, ...constraints(options) })(
      prototype,
      name,
    );
    declare(prototype, { ...options, name, kind: 'record', column, targets }, undefined);
  };
}

/** The rows of the target whose field `by` points here, as a connection. */
export function many(target: EntityName, options: Omit<ManyDeclaration, 'name' | 'target'>): Decorator {
  return (prototype, name) => declareMany(prototype, { ...options, name, target });
}
