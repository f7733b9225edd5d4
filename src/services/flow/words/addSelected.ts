import { declarationOf, type NewClass } from '../../../core/fields/declaration.js';
import type { Params } from '../../../core/sql/params.js';
import { quoted } from '../../../core/sql/quoted.js';
import { run } from '../../../reads/run.js';
import { connection } from '../connection.js';
import type { Work } from '../step/work.js';

/** Adds a row for each that a query finds, in one statement: its fields by the SQL of their values, and the query from `from` on. */
export async function addSelected<E>(
  { [connection]: em }: Work,
  type: NewClass<E>,
  values: { readonly [F in Exclude<keyof E, 'id'>]: string },
  from: string,
  params: Params,
): Promise<void> {
  const { table, fields } = declarationOf(type);
  const columns = Object.keys(values).map((name) => fields.get(name)!.column);
  const sql = `insert into ${quoted(table)} (${columns.join(', ')}) select ${Object.values(values).join(', ')} ${from}`;
  await run(em, sql, params);
}
