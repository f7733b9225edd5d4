import { Field, Int, ObjectType } from 'type-graphql';
import type { EntityDeclaration } from '../core/fields/declaration.js';
import { describe, lowerFirst } from '../core/text.js';
import { declareType, type Shape } from './declare.js';
import { filterType, orderType } from './filter.js';

const cursor = { type: () => String, nullable: true } as const;

/** Where a page stands in its list. */
@ObjectType({ description: describe({ en: 'Position of a page in its list', zh: '分页信息' }), simpleResolvers: true })
export class PageInfo {
  @Field(() => String, { nullable: true, description: describe({ en: 'The cursor of the first row', zh: '首条游标' }) })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: describe({ en: 'The cursor of the last row', zh: '末条游标' }) })
  endCursor!: string | null;

  @Field(() => Boolean, { description: describe({ en: 'Whether rows follow', zh: '是否有下一页' }) })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: describe({ en: 'Whether rows go before', zh: '是否有上一页' }) })
  hasPreviousPage!: boolean;
}

/** The connection type of an entity's lists. */
export function connectionType({ name, class: node, en, zh }: EntityDeclaration): new () => object {
  const text = { en: `A page of a list: ${lowerFirst(en)}`, zh: `${zh}列表的一页` };
  const edge = declareType(
    'object',
    `${name}Edge`,
    { en: 'A row of a list with its cursor', zh: `${zh}列表的一条及其游标` },
    {
      cursor: { type: () => String, en: 'Cursor of the row', zh: '游标' },
      node: { type: () => node, en: 'The row', zh: '该条记录' },
    },
  );
  return declareType('object', `${name}Connection`, text, {
    nodes: { type: () => [node], en: 'The rows', zh: '各条记录' },
    edges: { type: () => [edge], en: 'The rows with their cursors', zh: '各条记录及其游标' },
    pageInfo: { type: () => PageInfo, en: 'Position of the page in the list', zh: '分页信息' },
    totalCount: { type: () => Int, en: 'Number of rows in the list, at most 10000', zh: '总条数，至多 10000' },
    totalCountIsExact: { type: () => Boolean, en: 'Whether the total count is exact', zh: '总条数是否精确' },
  });
}

/** Whether the lists of an entity are filtered, or ordered: its root list is, and where a field beside the id says so. */
export const asks = ({ list, fields }: EntityDeclaration, what: 'filter' | 'order'): boolean =>
  list !== undefined || [...fields.values()].some((field) => field[what] && field.name !== 'id');

/** The arguments of an entity's lists: a page from either end, and a filter and an order where it asks for them. */
export function listArgs(entity: EntityDeclaration): Record<string, Shape> {
  const filter = asks(entity, 'filter') ? filterType(entity) : undefined;
  const order = asks(entity, 'order') ? orderType(entity) : undefined;
  return {
    first: {
      type: () => Int,
      nullable: true,
      en: 'Number of rows from the start, 1 to 100; 20 by default',
      zh: '自首条起的条数，1 至 100，默认 20',
    },
    after: { ...cursor, en: 'The cursor after which the page starts', zh: '起始游标' },
    last: {
      type: () => Int,
      nullable: true,
      en: 'Number of rows from the end, 1 to 100',
      zh: '自末条起的条数，1 至 100',
    },
    before: { ...cursor, en: 'The cursor before which the page ends', zh: '截止游标' },
    ...(filter ? { filter: { type: () => filter, nullable: true, en: 'Filter', zh: '筛选条件' } } : {}),
    ...(order ? { orderBy: { type: () => order, nullable: true, en: 'Order; ties by id', zh: '排序' } } : {}),
  };
}
