import type { EntityManager } from '@mikro-orm/postgresql';
import { run } from '../../../reads/run.js';

/**
 * Begins a new epoch of audit events in a database that was restored where transactions count lower than they did:
 * else new events would stand before those that are sealed. To be asked before anything is written.
 */
export async function ensureAuditEpoch(em: EntityManager): Promise<void> {
  const [last] = await run<{ epoch: number; foreign: boolean }>(
    em,
    `select epoch, xid >= pg_snapshot_xmax(pg_current_snapshot()) as foreign from audit_event
     order by epoch desc, xid desc limit 1`,
  );
  if (last?.foreign) await run(em, `alter table audit_event alter column epoch set default ${last.epoch + 1}`);
}
