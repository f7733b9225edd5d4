import { hostname } from 'node:os';
import type { Pool } from 'pg';

/** How the jobs of all instances stand: those due and how long the oldest waits, and those that failed for good. */
export interface Backlog {
  readonly due: number;
  readonly oldestSeconds: number;
  readonly failed: number;
}

/** What an instance learns as its heart beats: how the jobs stand, and the instances whose jobs it freed. */
export interface Beat {
  readonly backlog: Backlog;
  readonly silent: readonly string[];
}

const place = `${hostname()}:${process.pid}`;
/** So many heartbeats missed are silence. */
const missed = 6;
const silence = `$3 * interval '1 millisecond'`;

/**
 * Says that an instance is alive, and frees the jobs of those that have been silent, or never said that they are.
 *
 * An instance that was merely held up then does what another does too: each effect is written once (see `once`).
 */
export async function beat(pool: Pool, instance: string, everyMs: number): Promise<Beat> {
  const { rows } = await pool.query<Backlog & { silent: string[] | null }>(
    `with alive as (insert into instance (id, place, started_at, beat_at) values ($1, $2, now(), now())
       on conflict (id) do update set beat_at = now()),
     gone as (delete from instance where beat_at < now() - ${silence} and id <> $1),
     lost as (select array_agg(distinct j.locked_by) as ids from graphile_worker.jobs j
       where j.locked_by <> $1 and j.locked_at < now() - ${silence}
         and not exists (select from instance i where i.id = j.locked_by and i.beat_at >= now() - ${silence})),
     freed as (select ids, graphile_worker.force_unlock_workers(ids) from lost where ids is not null)
     select (select ids from freed) as silent, count(*) filter (where ${due})::int as due,
       count(*) filter (where attempts >= max_attempts and locked_at is null)::int as failed,
       coalesce(extract(epoch from now() - min(run_at) filter (where ${due})), 0)::int as "oldestSeconds"
     from graphile_worker.jobs`,
    [instance, place, missed * everyMs],
  );
  const { silent, ...backlog } = rows[0]!;
  return { backlog, silent: silent ?? [] };
}

const due = 'locked_at is null and attempts < max_attempts and run_at <= now()';

/** Says that an instance ends: it has no jobs any more. */
export const lastBeat = (pool: Pool, instance: string) => pool.query('delete from instance where id = $1', [instance]);
