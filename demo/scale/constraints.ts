import type { Client } from 'pg';
import { quoted } from '../../src/core/sql/quoted.js';

/** What can be taken off tables and put back: statements, in the order in which they are run. */
export interface Bounds {
  readonly drop: readonly string[];
  readonly restore: readonly string[];
}

interface Bound {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

const foreignKeys = `select conrelid::regclass as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and (conrelid = any($1::text[]::regclass[]) or confrelid = any($1::text[]::regclass[]))`;

const uniques = `select conrelid::regclass as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype in ('p', 'u', 'x') and conrelid = any($1::text[]::regclass[]) order by contype`;

const indexes = `select indrelid::regclass as table, indexrelid::regclass as name, pg_get_indexdef(indexrelid) as definition
  from pg_index where indrelid = any($1::text[]::regclass[])
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))`;

/** The keys and indexes of tables: rows are written far faster without, and to put them back checks every row. */
export async function boundsOf(client: Client, tables: readonly string[]): Promise<Bounds> {
  const find = async (sql: string) => (await client.query<Bound>(sql, [tables.map(quoted)])).rows;
  const [foreign, unique, plain] = [await find(foreignKeys), await find(uniques), await find(indexes)];
  const dropped = ({ table, name }: Bound) => `alter table ${table} drop constraint ${name}`;
  const added = ({ table, name, definition }: Bound) => `alter table ${table} add constraint ${name} ${definition}`;
  return {
    drop: [...foreign.map(dropped), ...unique.map(dropped), ...plain.map(({ name }) => `drop index ${name}`)],
    restore: [...unique.map(added), ...plain.map(({ definition }) => definition), ...foreign.map(added)],
  };
}
