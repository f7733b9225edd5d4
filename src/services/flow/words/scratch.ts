import type { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { connection } from '../connection.js';
import type { Transaction } from '../transaction.js';

/** Makes a temporary table that lasts until the transaction ends, or empties it. */
export async function makeScratch({ [connection]: em }: Transaction, table: string, columns: string): Promise<void> {
  await run(em, `create temp table if not exists ${table} (${columns}) on commit drop`);
  await run(em, `truncate ${table}`);
}

/** Puts the rows of a query into a temporary table. */
export async function fillScratch(
  { [connection]: em }: Transaction,
  table: string,
  sql: string,
  params: Params,
): Promise<void> {
  await run(em, `insert into ${table} ${sql}`, params);
}
