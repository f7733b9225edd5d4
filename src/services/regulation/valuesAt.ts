import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { run } from '../../reads/run.js';
import { holdsAt, latestFirst } from '../../settings/inForce.js';
import { timeZone } from '../../settings/index.js';

/** The approved value of a setting that holds at a moment, and since when it does. */
export interface ValueInForce {
  readonly id: string;
  readonly key: string;
  readonly value: string;
  readonly since: Date;
}

/** The settings that are not what they are by default at a moment, by their keys. */
export async function valuesAt(em: EntityManager, at: Date): Promise<ReadonlyMap<string, ValueInForce>> {
  const params = new Params();
  const now = params.moment(at);
  const sql = `select distinct on (v.key) v.id, v.key, v.value,
      greatest(v.effective_from::timestamp at time zone '${timeZone}', v.state_since) as since
    from setting_value v where ${holdsAt('v', now)} order by v.key, ${latestFirst('v')}`;
  return new Map(
    (await run<ValueInForce>(em, sql, params)).map((row) => [row.key, { ...row, since: new Date(row.since) }]),
  );
}
