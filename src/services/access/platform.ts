import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { run } from '../../reads/run.js';

/** The value that all instances share under a key, set by whoever comes first. */
export async function sharedValue(em: EntityManager, key: string, first: () => string): Promise<string> {
  const params = new Params();
  const [$key, $first] = [params.add(key), params.add(first())];
  await run(em, `insert into platform_value (key, value) values (${$key}, ${$first}) on conflict do nothing`, params);
  return (await valueOf(em, key))!;
}

/** A shared value; undefined where nobody set it. */
export async function valueOf(em: EntityManager, key: string): Promise<string | undefined> {
  const params = new Params();
  const [row] = await run<{ value: string }>(
    em,
    `select value from platform_value where key = ${params.add(key)}`,
    params,
  );
  return row?.value;
}

/** Sets a shared value, whoever set it before. */
export async function setValue(em: EntityManager, key: string, value: string): Promise<void> {
  const params = new Params();
  const [$key, $value] = [params.add(key), params.add(value)];
  const sql = `insert into platform_value (key, value) values (${$key}, ${$value})
    on conflict (key) do update set value = excluded.value`;
  await run(em, sql, params);
}

/** A secret that all instances on one database share and nobody is told. */
export const secretOf = async (em: EntityManager, key: string): Promise<Buffer> =>
  Buffer.from(await sharedValue(em, key, () => randomBytes(32).toString('hex')), 'hex');

/** The key that seals cursors. */
export const cursorKeyOf = (em: EntityManager): Promise<Buffer> => secretOf(em, 'cursorKey');
