import type { Client } from 'pg';
import { quoted } from '../../src/core/sql/quoted.js';
import type { Sheet } from './sheet.js';
import type { Table } from './tables.js';

/** The last number of each kind, and the last count of each table. */
export interface Standing {
  readonly numbers: ReadonlyMap<string, number>;
  readonly counts: ReadonlyMap<string, number>;
}

/** Hands out numbers and counts as the platform would have, copy after copy. */
export interface Counters {
  /** Where a copy of a sheet begins. */
  take(sheet: Sheet): Standing;
  /** How many rows each table got. */
  taken(): Map<string, number>;
  /** Lets the platform go on where the last copy ended. */
  save(): Promise<void>;
}

/** Counters that begin where the database stands. */
export async function countersOf(client: Client, tables: readonly Table[]): Promise<Counters> {
  const sequences = await client.query<{ prefix: string; year: number; last: number }>('select * from number_sequence');
  const numbers = new Map(sequences.rows.map(({ prefix, year, last }) => [`${prefix}-${year}`, last]));
  const counts = new Map<string, number>();
  for (const { name, counted } of tables) {
    const sql = `select coalesce(max("${counted}"), 0)::int as last from ${quoted(name)}`;
    counts.set(name, counted ? (await client.query<{ last: number }>(sql)).rows[0]!.last : 0);
  }
  const first = new Map(counts);

  return {
    take: (sheet) => {
      const begins = { numbers: new Map(numbers), counts: new Map(counts) };
      for (const [kind, taken] of sheet.numbers) numbers.set(kind, numbers.get(kind)! + taken);
      for (const [table, taken] of sheet.counts) counts.set(table, counts.get(table)! + taken);
      return begins;
    },
    taken: () => new Map([...counts].map(([table, last]) => [table, last - first.get(table)!])),
    save: async () => {
      for (const [kind, last] of numbers) {
        const [prefix, year] = kind.split('-');
        await client.query('update number_sequence set last = $3 where prefix = $1 and year = $2', [
          prefix,
          year,
          last,
        ]);
      }
      for (const { name, counted } of tables)
        if (counted && counts.get(name))
          await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [
            quoted(name),
            counted,
            counts.get(name),
          ]);
    },
  };
}
