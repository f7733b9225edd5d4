import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { auditHash, type AuditContent } from './auditHash.js';
import { byPosition, isAfter, positionOf, type AuditPosition } from './auditPosition.js';
import type { SealedEvent } from './auditRoot.js';

/** An audit event as it is found, with the hash that it has and whether that is the hash of its content. */
export interface FoundEvent extends SealedEvent {
  readonly intact: boolean;
}

const atOnce = 1_000;

/** All audit events after a position, in their order, read bit by bit. */
export async function* eventsAfter(em: EntityManager, position: AuditPosition): AsyncGenerator<FoundEvent> {
  for (let last = position; ;) {
    const params = new Params();
    const sql = `select ${positionOf('e')} as position, e.hash, e.at, e.account_id as account,
        e.on_behalf_of_id as "onBehalfOf", e.action, e.outcome, e.record_id as record, e.code, e.clause,
        e.request_id as "requestId", e.changes, e.address, e.times
      from audit_event e where ${isAfter('e', last, params)} order by ${byPosition('e')} limit ${atOnce}`;
    const rows = await run<SealedEvent & AuditContent>(em, sql, params);
    for (const { position, hash, ...content } of rows)
      yield { position, hash, intact: auditHash({ ...content, at: new Date(content.at) }) === hash };
    if (rows.length < atOnce) return;
    last = rows.at(-1)!.position;
  }
}
