import { entityNamed, type EntityDeclaration, type FieldDeclaration } from '../core/fields/declaration.js';
import type { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { remembered } from '../core/remembered.js';
import { snake, type Text } from '../core/text.js';
import { visible, type Asking } from '../permissions/scopes.js';
import { processOf } from '../processes/index.js';
import { localTime } from '../processes/localTime.js';
import { shown } from './columns.js';
import { measurable } from './measures.js';

const upper = (name: string) => snake(name).toUpperCase();

/** How long a group of days or moments lasts. */
const spans = {
  DAY: { en: 'by day', zh: '按日' },
  WEEK: { en: 'by week, from Monday', zh: '按周，自周一起' },
  MONTH: { en: 'by month', zh: '按月' },
  YEAR: { en: 'by year', zh: '按年' },
} as const satisfies Record<string, Text>;

/** One way to put rows into groups: alike in a field, or falling into the same span of the company's time. */
export interface Grouping {
  readonly name: string;
  readonly means: Text;
  readonly field: FieldDeclaration;
  readonly span?: keyof typeof spans;
}

/** Whether rows that are alike in the field make a group. */
const makesGroups = (entity: EntityDeclaration, { kind, name }: FieldDeclaration): boolean =>
  ['choice', 'flag', 'reference'].includes(kind) || (name === 'state' && processOf(entity.name) !== undefined);

/** The ways to group the rows of an entity, by the names of their enum values, such as `ENTERED_AT_MONTH`. */
export const groupingsOf = remembered((entity: EntityDeclaration): Map<string, Grouping> => {
  const all = [...entity.fields.values()].flatMap((field): Grouping[] => {
    const { kind, en, zh } = field;
    if (makesGroups(entity, field)) return [{ name: upper(field.name), means: { en, zh }, field }];
    if (kind !== 'day' && kind !== 'moment') return [];
    return Object.entries(spans).map(([span, by]) => {
      const means = { en: `${en}, ${by.en}`, zh: `${zh}，${by.zh}` };
      return { name: `${upper(field.name)}_${span}`, means, field, span: span as keyof typeof spans };
    });
  });
  return new Map(all.map((grouping) => [grouping.name, grouping]));
});

/** An order of groups: by what they are, how many rows they have, or what their rows sum up to. */
export interface GroupOrder {
  readonly name: string;
  readonly means: Text;
  readonly by: 'KEY' | 'COUNT' | FieldDeclaration;
  readonly descending: boolean;
}

/** The orders of an entity's groups, by the names of their enum values, such as `SUM_AMOUNT_DESC`. */
export const groupOrdersOf = remembered((entity: EntityDeclaration): Map<string, GroupOrder> => {
  const orders: (Text & { name: string; by: GroupOrder['by'] })[] = [
    { name: 'KEY', en: 'Group key', zh: '分组值', by: 'KEY' },
    { name: 'COUNT', en: 'Number of rows', zh: '条数', by: 'COUNT' },
    ...measurable(entity, 'sum').map((field) => {
      return { name: `SUM_${upper(field.name)}`, en: `Sum: ${field.en}`, zh: `${field.zh}合计`, by: field };
    }),
  ];
  const both = orders.flatMap(({ name, en, zh, by }) =>
    [false, true].map((descending): GroupOrder => {
      const means = {
        en: `${en}, ${descending ? 'descending' : 'ascending'}`,
        zh: zh + (descending ? '降序' : '升序'),
      };
      return { name: `${name}_${descending ? 'DESC' : 'ASC'}`, means, by, descending };
    }),
  );
  return new Map(both.map((order) => [order.name, order]));
});

/** What a grouping is asked with: the key's SQL, and what must be joined for it. */
interface Keyed {
  readonly key: string;
  readonly join: string;
}

/** The key of a row's group; a row that is not visible to the viewer makes no group of its own. */
export function keyed({ field, span }: Grouping, row: string, alias: string, asking: Asking, params: Params): Keyed {
  const column = `${row}.${field.column}`;
  if (span) {
    const time = field.kind === 'moment' ? localTime(column) : `${column}::timestamp`;
    return { key: shown(`date_trunc('${span.toLowerCase()}', ${time})`, 'day'), join: '' };
  }
  if (field.kind !== 'reference') return { key: column, join: '' };
  const target = entityNamed(field.targets![0]!);
  const seen = visible(target, alias, asking, params);
  if (seen === 'true') return { key: column, join: '' };
  return {
    key: `${alias}.id`,
    join: `left join ${quoted(target.table)} ${alias} on ${alias}.id = ${column} and ${seen}`,
  };
}

/** The SQL of an order of groups whose keys stand first in the select list; equals come by their keys. */
export function groupOrdering({ by, descending }: GroupOrder, keys: number, row: string): string {
  const places = Array.from({ length: keys }, (_, index) => index + 1);
  const direction = `${descending ? 'desc' : 'asc'} nulls last`;
  if (by === 'KEY') return places.map((place) => `${place} ${direction}`).join(', ');
  const first = by === 'COUNT' ? 'count(*)' : `sum(${row}.${by.column})`;
  return [`${first} ${direction}`, ...places.map((place) => `${place} nulls last`)].join(', ');
}
