import { Slot } from '../core/sql/slot.js';
import type { EntityDeclaration, FieldDeclaration } from '../core/fields/declaration.js';
import { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { counted, type AskedBy } from '../permissions/figures.js';
import { seenWithin, visible, waysToSee, type Asking } from '../permissions/scopes.js';
import { filtered, type Filter } from './filter.js';
import { beyond, ordering, type Order, type Place } from './order.js';
import type { Showing } from './showing.js';

/** Which rows of an entity a level starts from. */
export type Start =
  | { readonly kind: 'list' }
  | { readonly kind: 'ids'; readonly ids: readonly string[] }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'parents'; readonly ids: readonly string[]; readonly by: FieldDeclaration };

/** A part of an ordered list: `limit` rows from a place on, walked from the end when reversed. */
export interface Page {
  readonly order: Order;
  readonly limit: number;
  readonly reversed: boolean;
  readonly from?: Place;
  readonly filter?: Filter;
}

/** A row of a level: values by field name; under a parent also whose it is, in a page also its place. */
export type LevelRow = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Statement {
  readonly sql: string;
  readonly params: Params;
}

const row = 'r';

/** Whether the rows are visible because their parents are: then nothing more is asked. */
const implied = (entity: EntityDeclaration, start: Start) =>
  start.kind === 'parents' && 'within' in entity.rows && entity.rows.within === start.by.name;

/** The ids to start from, as a parameter. */
const startOf = (start: Start, params: Params): string =>
  start.kind === 'list' ? '' : params.add(start.kind === 'id' ? start.id : start.ids);

const all = (conditions: readonly string[]): string =>
  conditions.filter((one) => one !== 'true').join(' and ') || 'true';

/** What is asked of rows beside whether they exist for the viewer: the filter, and the place that a page is cut from. */
const pageConditions = (
  entity: EntityDeclaration,
  asking: Asking,
  params: Params,
  { filter, from, order, reversed = false }: Partial<Page>,
): string[] => [
  ...(filter ? [filtered(entity, filter, row, asking, params)] : []),
  ...(from && order ? [beyond(row, order, from, reversed, params)] : []),
];

/** The ways in which the viewer sees rows, where a level starts from all of them. */
const waysIn = ({ kind }: Start, entity: EntityDeclaration, asking: Asking, params: Params): string[] =>
  kind === 'list' ? waysToSee(entity, row, asking, params) : [];

const conditions = (
  entity: EntityDeclaration,
  start: Start,
  asking: Asking,
  params: Params,
  ids: string,
  page: Partial<Page> = {},
  [seen]: readonly string[] = [],
): string =>
  all([
    ...(start.kind === 'id' ? [`${row}.id = ${ids}`] : []),
    ...(start.kind === 'ids' ? [`${row}.id = any(${ids})`] : []),
    ...(start.kind === 'parents' ? [`${row}.${start.by.column} = parent.id`] : []),
    seen ?? (implied(entity, start) ? seenWithin : visible)(entity, row, asking, params),
    ...pageConditions(entity, asking, params, page),
  ]);

/** The rows that an aggregate is computed from, as a condition: those that count for the viewer and that the filter finds. */
export const counting = (
  entity: EntityDeclaration,
  alias: string,
  asking: Asking,
  params: Params,
  by: AskedBy,
  filter?: Filter | null,
): string =>
  all([
    counted(entity, alias, asking, params, by),
    ...(filter ? [filtered(entity, filter, alias, asking, params)] : []),
  ]);

/** The rows that each of several ways to see them brings, each cut, as one relation of their ids and `columns`. */
function seenInWays(
  entity: EntityDeclaration,
  ways: readonly string[],
  columns: readonly string[],
  cut: string,
  asking: Asking,
  params: Params,
  page: Partial<Page>,
): string {
  const list = [...new Set(['id', ...columns])].map((column) => `${row}.${column}`).join(', ');
  const seen = ways.map((way) => {
    const where = all([way, ...pageConditions(entity, asking, params, page)]);
    return `(select ${list} from ${quoted(entity.table)} ${row} where ${where} ${cut})`;
  });
  return `(${seen.join(' union ')})`;
}

/** The rows of a page. Where there are several ways to see a row, each is cut to the page and the page cut from all. */
function cutTo(
  page: Page,
  entity: EntityDeclaration,
  start: Start,
  asking: Asking,
  params: Params,
  ids: string,
): string {
  const table = quoted(entity.table);
  // where it is known it is written, else no plan for whatever values is as cheap as one made anew for each
  const limit = (page.limit as unknown) instanceof Slot ? params.add(page.limit) : String(page.limit);
  const cut = (alias: string) => `order by ${ordering(alias, page.order, page.reversed)} limit ${limit}`;
  const ways = waysIn(start, entity, asking, params);
  if (ways.length < 2)
    return `(select ${row}.* from ${table} ${row} where ${conditions(entity, start, asking, params, ids, page, ways)} ${cut(row)})`;
  const seen = seenInWays(entity, ways, [page.order.field.column], cut(row), asking, params, page);
  return `(select ${row}.* from ${table} ${row} where ${row}.id = any(array(select seen.id from ${seen} seen ${cut('seen')})))`;
}

/**
 * The one statement that brings rows of an entity, those that exist for the viewer, as `showing` says. A page is cut
 * before anything is joined or asked of its rows.
 */
export function level(
  entity: EntityDeclaration,
  start: Start,
  asking: Asking,
  showing: Showing,
  page?: Page,
  params = new Params(),
): Statement {
  const ids = startOf(start, params);
  const table = quoted(entity.table);
  const from = page ? cutTo(page, entity, start, asking, params, ids) : table;
  const rest = page
    ? `order by ${ordering(row, page.order, page.reversed)}`
    : `where ${conditions(entity, start, asking, params, ids)}`;
  const { columns, joins = '' } = showing(row, params);
  const select = `select ${columns} from ${from} ${row} ${joins} ${rest}`;
  if (start.kind !== 'parents') return { sql: select, params };
  const sql = `select parent.id as "parentId", child.* from unnest(${ids}::text[]) parent(id), lateral (${select}) child`;
  return { sql, params };
}

/** Counts are exact up to here. */
export const countCap = 10_001;

/** The statement that counts a list, or the lists of several parents, up to the cap. */
export function levelCount(
  entity: EntityDeclaration,
  start: Start,
  asking: Asking,
  filter?: Filter,
  params = new Params(),
): Statement {
  const ids = startOf(start, params);
  const asks = filter ? { filter } : {};
  const ways = waysIn(start, entity, asking, params);
  const rows =
    ways.length < 2
      ? `(select from ${quoted(entity.table)} ${row} where ${conditions(entity, start, asking, params, ids, asks, ways)} limit ${countCap})`
      : `(select from ${seenInWays(entity, ways, [], `limit ${countCap}`, asking, params, asks)} seen limit ${countCap})`;
  const count = `select count(*)::int as count from ${rows} counted`;
  if (start.kind === 'list') return { sql: count, params };
  return {
    sql: `select parent.id as "parentId", counts.count from unnest(${ids}::text[]) parent(id), lateral (${count}) counts`,
    params,
  };
}
