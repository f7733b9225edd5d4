import type { GraphQLResolveInfo } from 'graphql';
import type { SignedIn } from '../core/context.js';
import type { EntityDeclaration } from '../core/fields/declaration.js';
import { Params } from '../core/sql/params.js';
import { quoted } from '../core/sql/quoted.js';
import { badInput } from '../core/refusal.js';
import { derived } from '../core/sql/slot.js';
import type { Viewer } from '../core/viewer.js';
import type { Asking } from '../permissions/scopes.js';
import { refuseUnlessEverywhere } from './everywhere.js';
import { fieldsIn, type Filter } from './filter.js';
import { groupingsOf, groupOrdering, groupOrdersOf, keyed, type Grouping, type GroupOrder } from './groups.js';
import { counting, type Statement } from './level.js';
import { measureColumns, measured, measuresIn, type Measure } from './measures.js';
import { run } from './run.js';
import { selected } from './selection.js';

/** What a client may ask of the groups of a list. */
export type GroupArgs = {
  readonly fields: readonly string[];
  readonly orderBy?: string | null;
  readonly first: number;
};

/** Groups as they are asked for, one more than is shown. */
interface Groups {
  readonly by: readonly Grouping[];
  readonly order: GroupOrder;
  readonly limit: number;
}

export const defaultGroups = 100;
const mostGroups = 1_000;
const mostFields = 3;

const row = 'r';

/**
 * The statement that computes over all rows of a list that exist for the viewer, in groups where some are asked for;
 * `more` columns stand last.
 */
export function aggregate(
  entity: EntityDeclaration,
  measures: readonly Measure[],
  asking: Asking,
  filter: Filter | null | undefined,
  groups?: Groups,
  params = new Params(),
  more: readonly string[] = [],
): Statement {
  const keys = (groups?.by ?? []).map((grouping, index) => {
    return { ...keyed(grouping, row, `${row}${index}`, asking, params), name: grouping.field.name };
  });
  const list = [...keys.map(({ key, name }) => `${key} as "key.${name}"`), measureColumns(measures, row), ...more];
  const order = groups && typeof groups.order.by === 'object' ? [groups.order.by] : [];
  const by = {
    fields: new Set([...fieldsIn(filter), ...(groups?.by ?? []).map(({ field }) => field.name)]),
    measured: new Set([...measures.map(({ field }) => field), ...order].map(({ name }) => name)),
    extremes: measures.some(({ what }) => what === 'min' || what === 'max'),
  };
  const sql = `select ${list.join(', ')} from ${quoted(entity.table)} ${row} ${keys.map(({ join }) => join).join(' ')}
    where ${counting(entity, row, asking, params, by, filter)}`;
  if (!groups) return { sql, params };
  const places = keys.map((_, index) => index + 1).join(', ');
  const ordered = groupOrdering(groups.order, keys.length, row);
  return { sql: `${sql} group by ${places} order by ${ordered} limit ${params.add(groups.limit)}`, params };
}

/** A list as a whole: how many rows it has, and what is asked to be computed of them. */
export async function aggregateOf(
  entity: EntityDeclaration,
  filter: Filter | null | undefined,
  context: SignedIn,
  info: GraphQLResolveInfo,
) {
  const measures = measuresIn(entity, context.viewer, (what) => selected(info, [[what]]));
  if (!measures.length && !selected(info).has('count')) return { filter, ...measured({}, []) };
  const { sql, params } = aggregate(entity, measures, context, filter);
  const [found] = await run<Record<string, unknown>>(context.em, sql, params);
  return { filter, ...measured(found!, measures) };
}

/** The groupings that are asked for; refused where they are too many, say a field twice, or tell of what may not be read. */
function groupingsIn(entity: EntityDeclaration, viewer: Viewer, names: readonly string[]): Grouping[] {
  const known = groupingsOf(entity);
  const groupings = names.map((name) => known.get(name)!);
  const fields = new Set(groupings.map(({ field }) => field));
  if (!names.length || names.length > mostFields)
    throw badInput(`Groups are by 1 to ${mostFields} fields.`, `须按 1 至 ${mostFields} 个字段分组。`);
  if (fields.size < names.length) throw badInput('No field is grouped by twice.', '同一字段不可重复分组。');
  for (const field of fields) refuseUnlessEverywhere(field, viewer);
  return groupings;
}

/** The groups that the arguments ask for. */
export function groupsIn(entity: EntityDeclaration, viewer: Viewer, { fields, orderBy, first }: GroupArgs): Groups {
  const by = groupingsIn(entity, viewer, fields);
  const order = groupOrdersOf(entity).get(orderBy ?? 'KEY_ASC')!;
  if (typeof order.by === 'object') refuseUnlessEverywhere(order.by, viewer);
  const limit = derived(first, 'groups', (first) => {
    if (first >= 1 && first <= mostGroups) return first + 1;
    throw badInput(`There are 1 to ${mostGroups} groups at once.`, `一次须为 1 至 ${mostGroups} 组。`);
  });
  return { by, order, limit };
}

/** The same of each group of its rows, the first so many groups in an order. */
export async function groupsOf(
  entity: EntityDeclaration,
  filter: Filter | null | undefined,
  args: GroupArgs,
  context: SignedIn,
  info: GraphQLResolveInfo,
) {
  const groups = groupsIn(entity, context.viewer, args);
  const measures = measuresIn(entity, context.viewer, (what) => selected(info, [['nodes', what]]));
  const { sql, params } = aggregate(entity, measures, context, filter, groups);
  const found = await run<Record<string, unknown>>(context.em, sql, params);
  const nodes = found.slice(0, args.first).map((one) => {
    const key = Object.fromEntries(groups.by.map(({ field: { name } }) => [name, one[`key.${name}`]]));
    return { key, ...measured(one, measures) };
  });
  return { nodes, isCut: found.length > args.first };
}
