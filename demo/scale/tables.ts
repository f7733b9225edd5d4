import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';

/** A table as rows are read from it and written to it. */
export interface Table {
  readonly name: string;
  /** Its columns in their order, but for those that PostgreSQL fills by itself. */
  readonly columns: readonly string[];
  /** The columns of its key, by which its rows are in order. */
  readonly key: readonly string[];
  /** The column by which PostgreSQL counts its rows. */
  readonly counted: string | undefined;
  /** Columns that name rows of tables that PostgreSQL counts: column, table. */
  readonly points: ReadonlyMap<string, string>;
}

/** What a column of the database holds that neither was generated nor tells of the transaction that wrote it. */
const own = `select c.table_name as table, c.column_name as column, c.is_identity = 'YES' as counted, c.data_type as type
  from information_schema.columns c where c.table_schema = 'public' and c.is_generated = 'NEVER'
    and coalesce(c.column_default, '') !~ 'pg_current_xact_id' order by c.table_name, c.ordinal_position`;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly counted: boolean;
  readonly type: string;
}

/** All tables that entities declare; throws where a whole number may name a row and does not say of which table. */
export async function tablesOf(orm: MikroORM, client: Client): Promise<Table[]> {
  const { rows } = await client.query<Column>(own);
  const columns = Map.groupBy(rows, ({ table }) => table);
  const declared = [...orm.getMetadata().getAll().values()].filter(({ abstract, tableName }) => !abstract && tableName);
  const names = new Map(declared.map(({ className, tableName }) => [className, tableName]));

  return declared
    .map(({ tableName, props, primaryKeys }) => {
      const all = columns.get(tableName)!;
      const counted = all.find(({ counted }) => counted)?.column;
      const points = new Map<string, string>();
      for (const { column, type } of all) {
        if (type !== 'bigint' || column === counted) continue;
        const prop = props.find(({ fieldNames }) => fieldNames?.includes(column));
        const { of } = (prop ?? {}) as { of?: string };
        const target = prop?.targetMeta?.tableName ?? (of && names.get(of));
        if (!target) throw new Error(`${tableName}.${column} does not say of which table it names rows (of).`);
        points.set(column, target);
      }
      const key = primaryKeys.map((name) => props.find((prop) => prop.name === name)!.fieldNames[0]!);
      return { name: tableName, key, columns: all.map(({ column }) => column), counted, points };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}
