import { declarationOf, type EntityClass } from '../../core/fields/declaration.js';
import { Params } from '../../core/params.js';
import type { BusinessRecord } from '../../entities/BusinessRecord.js';
import { quoted } from '../../core/quoted.js';
import { findAll } from '../../reads/find.js';
import { run } from '../../reads/run.js';
import { blocked } from '../flow/blocked.js';
import type { Work } from '../flow/work.js';

const closed = {
  code: 'CLOSED',
  means: { en: 'The department or position no longer exists', zh: '该部门或岗位已撤销' },
  clause: '1.2',
  curable: true,
} as const;

/** A department or position named in an input, which nobody closes while something is put into it; refused where it is closed. */
export async function findActive<E extends BusinessRecord>(
  work: Work,
  type: EntityClass & (new () => E),
  id: string,
): Promise<E> {
  return (await findAllActive(work, type, [id])).get(id)!;
}

/** The same for several at once. */
export async function findAllActive<E extends BusinessRecord>(
  work: Work,
  type: EntityClass & (new () => E),
  ids: readonly string[],
): Promise<Map<string, E>> {
  const found = await findAll(work.em, type, ids, work);
  const params = new Params();
  const sql = `select state from ${quoted(declarationOf(type).table)} where id = any(${params.add(ids)}) order by id for share`;
  const rows = await run<{ state: string }>(work.em, sql, params);
  if (rows.some(({ state }) => state !== 'ACTIVE')) throw blocked(work, [closed]);
  return found;
}
