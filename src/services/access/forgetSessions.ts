import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../core/sql/params.js';
import { run } from '../../reads/run.js';
import { knownDays } from './attempts.js';
import { idleHours } from './sessions.js';

/** Notes which sessions have ended by themselves, and deletes those that ended so long ago that no address is known by them any more. */
export async function forgetSessions(em: EntityManager, now: Date): Promise<void> {
  const params = new Params();
  const $now = params.moment(now);
  const unused = `used_at + interval '${idleHours} hours'`;
  const lapsed = `update session set ended_at = least(${unused}, expires_at)
    where api_key_id is null and ended_at is null and least(${unused}, expires_at) <= ${$now}`;
  const old = `delete from session where ended_at <= ${$now} - interval '${knownDays} days' and api_key_id is null`;
  await run(em, `with lapsed as (${lapsed}) ${old}`, params);
}
