import { entityNamed } from '../../core/fields/declaration.js';
import { typeOfId } from '../../core/ids.js';
import { Params } from '../../core/params.js';
import { quoted } from '../../core/quoted.js';
import { run } from '../../reads/run.js';
import { lock, type Taking } from './ask.js';

/** The record that another is within, and the table it stands in. */
export interface Above {
  readonly id: string;
  readonly table: string;
}

/** Locks the record that this one is within before itself, so that no two steps wait for one another. */
export async function lockAbove({ em, step: { entity }, request }: Taking): Promise<Above | undefined> {
  const within = 'within' in entity.rows ? entity.fields.get(entity.rows.within)! : undefined;
  if (!within) return undefined;
  const params = new Params();
  const sql = `select ${within.column} as id from ${quoted(entity.table)} where id = ${params.add(request.id)}`;
  const [found] = await run<{ id: string }>(em, sql, params);
  if (!found) return undefined;
  const above = { id: found.id, table: quoted(entityNamed(typeOfId(found.id)!).table) };
  await lock(em, above.table, above.id);
  return above;
}

/** The version is that of the whole record: what changes within it raises it. */
export async function raise({ em }: Taking, { id, table }: Above): Promise<void> {
  const params = new Params();
  await run(em, `update ${table} set version = version + 1 where id = ${params.add(id)}`, params);
}
