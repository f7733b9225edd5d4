import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import { quoted } from '../../src/core/sql/quoted.js';
import { boundsOf } from './constraints.js';
import { countersOf, type Counters } from './counters.js';
import { originalsIn, type Original } from './originals.js';
import { writeRows } from './rows.js';
import type { Table } from './tables.js';
import { filled } from './template.js';

/** How many copies are made ready before they are written, table after table. */
const atOnce = 250;

/**
 * Copies the customers that were played, in turn, until there are so many, each with all that hangs on it: in one
 * transaction, by COPY, without the keys and indexes, which are put back over all rows. Answers with how many rows
 * each table got.
 */
export async function multiply(
  orm: MikroORM,
  client: Client,
  wanted: number,
  say: (line: string) => void,
): Promise<ReadonlyMap<string, number>> {
  await client.query(`set timezone to 'UTC'; set datestyle to 'ISO'`);
  const { tables, originals } = await originalsIn(orm, client);
  const counters = await countersOf(client, tables);
  const bounds = await boundsOf(
    client,
    tables.map(({ name }) => name),
  );
  const triggers = (does: string) => tables.map(({ name }) => `alter table ${quoted(name)} ${does} trigger user`);

  const runAll = async (statements: readonly string[]) => {
    for (const statement of statements) await client.query(statement);
  };
  await client.query('begin');
  try {
    await client.query(`set local maintenance_work_mem = '512MB'`);
    await runAll([...triggers('disable'), ...bounds.drop]);
    for (let from = 1; from <= wanted - originals.length; from += atOnce) {
      const upTo = Math.min(from + atOnce - 1, wanted - originals.length);
      await writeCopies(client, tables, originals, counters, from, upTo);
      if (upTo % 1_000 < atOnce)
        say(`${(originals.length + upTo).toLocaleString('en')} of ${wanted.toLocaleString('en')} customers`);
    }
    say('keys and indexes');
    await runAll([...bounds.restore, ...triggers('enable')]);
    await counters.save();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  await client.query('analyze');
  return counters.taken();
}

async function writeCopies(
  client: Client,
  tables: readonly Table[],
  originals: readonly Original[],
  counters: Counters,
  from: number,
  upTo: number,
): Promise<void> {
  const copies = Array.from({ length: upTo - from + 1 }, (_, index) => {
    const number = from + index;
    const { sheet, insteadIn } = originals[(number - 1) % originals.length]!;
    const values = sheet.valuesIn({ number, instead: insteadIn(number), ...counters.take(sheet) });
    return { templates: sheet.templates, values };
  });
  for (const table of tables) await writeRows(client, table, blocksOf(table, copies));
}

function* blocksOf(table: Table, copies: readonly { templates: Sheets; values: readonly string[] }[]) {
  for (const { templates, values } of copies) {
    const template = templates.get(table.name);
    if (template) yield filled(template, values);
  }
}

type Sheets = Original['sheet']['templates'];
