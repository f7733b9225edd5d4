import type { GraphQLResolveInfo } from 'graphql';
import type { SignedIn } from '../core/context.js';
import type { EntityDeclaration, FieldDeclaration } from '../core/fields/declaration.js';
import { badInput } from '../core/refusal.js';
import { derived } from '../core/sql/slot.js';
import type { Viewer } from '../core/viewer.js';
import { showing } from './columns.js';
import { openCursor, sealPlace } from './cursor.js';
import type { Filter } from './filter.js';
import { countCap, level, levelCount, type LevelRow, type Page, type Start } from './level.js';
import { loaderNamed } from './loader.js';
import { orderOf } from './order.js';
import { rowsOf } from './rows.js';
import { run } from './run.js';
import { selected } from './selection.js';

/** What a client may ask of a list. */
export interface ListArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly filter?: Filter | null;
  readonly orderBy?: string | null;
}

export const defaultPageSize = 20;

/** The largest page: programs that answer to an employee fetch more at once. */
export const largestPage = ({ kind }: Viewer): number => (kind === 'SERVICE' ? 10_000 : 100);

function checked(size: number, largest: number): number {
  if (size >= 1 && size <= largest) return size;
  throw badInput(`A page has 1 to ${largest} rows.`, `每页须为 1 至 ${largest} 条。`);
}

/** Paginates by keyset: the page that the arguments ask for, one row longer than shown, to tell whether there are more. */
export function pageOf(
  entity: EntityDeclaration,
  { first, after, last, before, filter, orderBy }: ListArgs,
  { viewer, cursorKey }: Pick<SignedIn, 'viewer' | 'cursorKey'>,
): Page {
  const reversed = last !== null && last !== undefined;
  if (reversed && (first ?? after) != null)
    throw badInput('Ask with first and after, or with last and before.', 'first/after 与 last/before 不可混用。');
  if (!reversed && before != null) throw badInput('`before` goes with `last`.', 'before 须与 last 同用。');
  const largest = largestPage(viewer);
  const order = orderOf(entity, orderBy, viewer);
  const cursor = reversed ? before : after;
  const opened =
    cursor != null &&
    derived(cursor, `in ${entity.name} ${order.name}`, (sealed) => openCursor(cursorKey, entity.name, order, sealed));
  return {
    order,
    reversed,
    limit: derived(last ?? first ?? defaultPageSize, 'rows', (size) => checked(size, largest) + 1),
    ...(opened
      ? { from: { value: derived(opened, 'value', ({ value }) => value), id: derived(opened, 'id', ({ id }) => id) } }
      : {}),
    ...(filter ? { filter } : {}),
  };
}

function connectionOf(
  entity: EntityDeclaration,
  rows: readonly LevelRow[],
  page: Page,
  { cursorKey }: SignedIn,
  count: () => Promise<number>,
) {
  const shown = rows.slice(0, page.limit - 1);
  const more = rows.length > shown.length;
  const nodes = page.reversed ? shown.reverse() : shown;
  const cursor = (row: LevelRow | undefined) => () =>
    row
      ? sealPlace(cursorKey, entity.name, page.order, { value: row['placeValue'] as string | null, id: row.id })
      : null;
  return {
    nodes,
    edges: () => nodes.map((node) => ({ node, cursor: cursor(node) })),
    pageInfo: {
      startCursor: cursor(nodes[0]),
      endCursor: cursor(nodes.at(-1)),
      hasNextPage: page.reversed ? page.from !== undefined : more,
      hasPreviousPage: page.reversed ? more : page.from !== undefined,
    },
    totalCount: async () => Math.min(await count(), countCap - 1),
    totalCountIsExact: async () => (await count()) < countCap,
  };
}

const paths = [['nodes'], ['edges', 'node']];

/** A function that is called at most once, whoever asks. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

/** The root list of an entity. */
export async function listOf(entity: EntityDeclaration, args: ListArgs, context: SignedIn, info: GraphQLResolveInfo) {
  const page = pageOf(entity, args, context);
  const start: Start = { kind: 'list' };
  const wanted = selected(info, paths);
  const rows = await rowsOf(
    context.em,
    entity,
    level(entity, start, context, showing(entity, wanted, context, page.order), page),
  );
  return connectionOf(
    entity,
    rows,
    page,
    context,
    once(() => count(entity, start, context, page)),
  );
}

async function count(entity: EntityDeclaration, start: Start, context: SignedIn, page: Page): Promise<number> {
  const { sql, params } = levelCount(entity, start, context, page.filter);
  const [found] = await run<{ count: number }>(context.em, sql, params);
  return found!.count;
}

/** The rows that point at a parent, batched with those of its siblings into one statement. */
export async function childrenOf(
  entity: EntityDeclaration,
  by: FieldDeclaration,
  parent: string,
  args: ListArgs,
  context: SignedIn,
  info: GraphQLResolveInfo,
) {
  const page = pageOf(entity, args, context);
  const wanted = selected(info, paths);
  const name = `${entity.name}.${by.name}${JSON.stringify(args)}(${[...wanted].sort().join(',')})`;
  const loader = loaderNamed<LevelRow[]>(context, name, async (ids) => {
    const start: Start = { kind: 'parents', ids, by };
    const rows = await rowsOf(
      context.em,
      entity,
      level(entity, start, context, showing(entity, wanted, context, page.order), page),
    );
    const children = Map.groupBy(rows, (row) => row['parentId'] as string);
    return ids.map((id) => children.get(id) ?? []);
  });
  const counter = loaderNamed<number>(context, `count ${name}`, async (ids) => {
    const { sql, params } = levelCount(entity, { kind: 'parents', ids, by }, context, page.filter);
    const counts = await run<{ parentId: string; count: number }>(context.em, sql, params);
    const found = new Map(counts.map(({ parentId, count }) => [parentId, count]));
    return ids.map((id) => found.get(id) ?? 0);
  });
  return connectionOf(entity, await loader.load(parent), page, context, () => counter.load(parent));
}
