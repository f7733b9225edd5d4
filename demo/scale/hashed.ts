import type { Client } from 'pg';
import { declaredEntities } from '../../src/core/fields/declaration.js';
import { quoted } from '../../src/core/sql/quoted.js';
import { sha256 } from '../../src/core/sha256.js';
import { auditText, type AuditContent } from '../../src/services/flow/audit/auditHash.js';

/** The columns of which PostgreSQL derives a hash. */
const derived = () =>
  declaredEntities().flatMap(({ table, fields }) =>
    [...fields.values()].flatMap(({ generated }) => {
      const [, column] = /^\(sha256_hex\((\w+)\)\) stored$/.exec(generated ?? '') ?? [];
      return column ? [{ table, column }] : [];
    }),
  );

/** Has the database keep every text that it takes the hash of, though the row may hold another text later. */
export async function keepTexts(client: Client): Promise<void> {
  await client.query(`create unlogged table kept_text (hash text primary key, content text not null)`);
  for (const { table, column } of derived()) {
    await client.query(`create function keep_${table}_text() returns trigger language plpgsql as $$ begin
      insert into kept_text values (sha256_hex(new.${column}), new.${column}) on conflict do nothing; return null; end $$`);
    await client.query(`create trigger keep_text after insert or update of ${column} on ${quoted(table)}
      for each row execute function keep_${table}_text()`);
  }
}

/** Lets go of them. */
export async function dropTexts(client: Client): Promise<void> {
  for (const { table } of derived()) await client.query(`drop function keep_${table}_text cascade`);
  await client.query('drop table kept_text');
}

/** The text that a hash is of; null for that of a file's content; undefined where it is not known. */
export async function hashesIn(client: Client): Promise<(hash: string) => string | null | undefined> {
  const texts = await client.query<{ hash: string; content: string }>('select hash, content from kept_text');
  const files = await client.query<{ sha256: string }>('select distinct sha256 from file_record');
  const known = new Map<string, string | null>([
    ...texts.rows.map(({ hash, content }) => [hash, content] as const),
    ...files.rows.map(({ sha256 }) => [sha256, null] as const),
  ]);
  for (const content of await auditTexts(client)) known.set(sha256(content), content);
  return (hash) => known.get(hash);
}

async function auditTexts(client: Client): Promise<string[]> {
  const { rows } = await client.query<AuditContent>(`select at, account_id as account, on_behalf_of_id as "onBehalfOf",
    action, outcome, record_id as record, code, clause, request_id as "requestId", changes, address, times from audit_event`);
  return rows.map(auditText);
}
