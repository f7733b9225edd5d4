import type { EntityManager } from '@mikro-orm/postgresql';
import { declarationOf, type EntityClass } from '../core/fields/declaration.js';
import { typeOfId } from '../core/ids.js';
import { Params } from '../core/params.js';
import { badInput, Refusal } from '../core/refusal.js';
import { quoted } from '../core/quoted.js';
import { visible, type Asking } from '../permissions/scopes.js';
import { run } from './run.js';

/** Refused unless the id is of this type; asked before any SQL. */
export function checkId(type: string, id: string): void {
  if (typeOfId(id) === type) return;
  throw badInput(`An id of type ${type} is needed here.`, `此处须为 ${type} 类型的标识。`);
}

/** The only way from an id in an input to a record: what is not visible is not found. */
export async function find<E extends object>(
  em: EntityManager,
  type: EntityClass & (new () => E),
  id: string,
  asking: Asking,
): Promise<E> {
  const entity = declarationOf(type);
  checkId(entity.name, id);
  const params = new Params();
  const sql = `select r.* from ${quoted(entity.table)} r where r.id = ${params.add(id)} and ${visible(entity, 'r', asking, params)}`;
  const [row] = await run<object>(em, sql, params);
  if (!row) throw new Refusal('NOT_FOUND');
  return em.map(type, row as never) as E;
}
