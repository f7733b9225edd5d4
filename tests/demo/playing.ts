import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { familiesIn, type Told } from '../../demo/scale/families.js';
import { readRows, type Row } from '../../demo/scale/rows.js';
import { tablesOf, type Table } from '../../demo/scale/tables.js';
import { ormOptions } from '../../src/config/orm.js';

/** Plays the demo company in a process of its own, for its clock is one; see `plays.ts` for the words. */
export async function play(...words: readonly (string | number)[]): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const script = fileURLToPath(new URL('./plays.ts', import.meta.url));
  const child = fork(script, words.map(String), { execArgv: ['--import', './tests/support/register.mjs'], env });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`Playing ended with ${code}.`);
  });
  const [{ url }] = (await Promise.race([once(child, 'message'), gone])) as [{ url: string }];
  gone.catch(() => undefined);
  return url;
}

/** A company that was played, with all that stands in its tables, by customer. */
export interface Played {
  readonly client: pg.Client;
  readonly tables: readonly Table[];
  readonly told: Told;
}

/** Reads it; whoever does ends its client. */
export async function read(url: string): Promise<Played> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const orm = await MikroORM.init(ormOptions(url));
  const tables = await tablesOf(orm, client);
  const rows = [];
  for (const table of tables) rows.push(...(await readRows(client, table)));
  await orm.close(true);
  return { client, tables, told: familiesIn(rows) };
}

/** Every row of it. */
export const rowsOf = ({ told: { families, company } }: Played): Row[] => [
  ...families.flatMap(({ rows }) => rows),
  ...company,
];
