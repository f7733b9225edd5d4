import { once } from 'node:events';
import type { Client } from 'pg';
import { from, to } from 'pg-copy-streams';
import { quoted } from '../../src/core/sql/quoted.js';
import type { Table } from './tables.js';

/** A row as COPY writes it: its fields escaped, and `\N` where there is nothing. */
export interface Row {
  readonly table: Table;
  readonly fields: readonly string[];
}

const list = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ');

/** All rows of a table, in their order. */
export async function readRows(client: Client, table: Table): Promise<Row[]> {
  const sql = `copy (select ${list(table.columns)} from ${quoted(table.name)} order by ${list(table.key)}) to stdout`;
  const chunks: Buffer[] = [];
  for await (const chunk of client.query(to(sql))) chunks.push(chunk as Buffer);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  return lines.slice(0, -1).map((line) => ({ table, fields: line.split('\t') }));
}

/** Writes blocks of rows to a table, each with its line ends. */
export async function writeRows(client: Client, table: Table, blocks: Iterable<string>): Promise<void> {
  const stream = client.query(from(`copy ${quoted(table.name)} (${list(table.columns)}) from stdin`));
  const ended = once(stream, 'finish'); // rejects where PostgreSQL refuses
  ended.catch(() => undefined);
  for (const block of blocks) if (!stream.write(block)) await Promise.race([once(stream, 'drain'), ended]);
  stream.end();
  await ended;
}
