import type { EntityDictionary } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { declarationOf, type NewClass } from '../core/fields/declaration.js';
import { typeOfId } from '../core/ids.js';
import { Params } from '../core/sql/params.js';
import { badInput, Refusal } from '../core/refusal.js';
import { quoted } from '../core/sql/quoted.js';
import { visible, type Asking } from '../permissions/scopes.js';
import { everyColumn } from './everyColumn.js';
import { run } from './run.js';

/** Refused unless the id is of this type; asked before any SQL. */
export function checkId(type: string, id: string): void {
  if (typeOfId(id) === type) return;
  throw badInput(`An id of type ${type} is needed here.`, `此处须为 ${type} 类型的标识。`);
}

/** How many ids may be asked for at once. */
const idsAtOnce = 100;

/** Refused where so many are too many. */
export function checkIds(ids: readonly string[]): void {
  if (ids.length > idsAtOnce) throw badInput(`At most ${idsAtOnce} ids at once.`, `一次至多 ${idsAtOnce} 个标识。`);
}

/** The way from an id in an input to another record: what is not visible is not found. */
export async function find<E extends object>(
  em: EntityManager,
  type: NewClass<E>,
  id: string,
  asking: Asking,
): Promise<E> {
  return (await findAll(em, type, [id], asking)).get(id)!;
}

/** The rows of these ids as the viewer sees them, in one statement: NOT_FOUND unless all are there. */
export async function findAll<E extends object>(
  em: EntityManager,
  type: NewClass<E>,
  ids: readonly string[],
  asking: Asking,
): Promise<Map<string, E>> {
  const entity = declarationOf(type);
  const sought = [...new Set(ids)];
  for (const id of sought) checkId(entity.name, id);
  const params = new Params();
  const sql = `select ${everyColumn(em, type, 'r')} from ${quoted(entity.table)} r
    where r.id = any(${params.add(sought)}) and ${visible(entity, 'r', asking, params)}`;
  const rows = sought.length ? await run<EntityDictionary<E> & { id: string }>(em, sql, params) : [];
  if (rows.length < sought.length) throw new Refusal('NOT_FOUND');
  return new Map(rows.map((row) => [row.id, em.map(type, row)]));
}
