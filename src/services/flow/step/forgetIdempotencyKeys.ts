import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { keysCountSince } from './onceByKey.js';

/** Deletes the idempotency keys that count no more. */
export async function forgetIdempotencyKeys(em: EntityManager, now: Date): Promise<void> {
  const params = new Params();
  const at = params.moment(now);
  await run(em, `delete from idempotency_record where at <= ${keysCountSince(at)}`, params);
}
