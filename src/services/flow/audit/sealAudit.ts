import type { EntityManager } from '@mikro-orm/postgresql';
import { clock } from '../../../core/clock.js';
import { hmac } from '../../../core/hmac.js';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { auditHead, noteAuditHead, type AuditHead } from './auditHead.js';
import { byPosition, isAfter, positionOf } from './auditPosition.js';
import { auditRoot, type SealedEvent } from './auditRoot.js';
import { sealHash } from './sealHash.js';

/** Any number that nothing else on the database locks. */
const sealing = 7_410_332;

/** How many events one seal holds at most. */
const most = 10_000;

/**
 * Seals the audit events that are not sealed yet, and answers with the last seal made, if any (1.3.4b, 3.2.4c).
 *
 * Only what lies below the oldest running transaction is sealed, in the order of transactions: nothing can come to
 * stand before it any more, and no writer waits. Where another seals already, nothing is done. With a key seals are
 * signed.
 */
export async function sealAudit(em: EntityManager, key: string | undefined): Promise<AuditHead | undefined> {
  let last: AuditHead | undefined;
  for (;;) {
    const next = await em.fork().transactional((em) => sealNext(em as EntityManager, key));
    last = next ?? last;
    if (!next || next.count < most) return last;
  }
}

async function sealNext(em: EntityManager, key: string | undefined) {
  const [lock] = await run<{ mine: boolean }>(em, `select pg_try_advisory_xact_lock(${sealing}) as mine`);
  if (!lock!.mine) return undefined;
  const head = await auditHead(em);
  const events = await unsealed(em, head);
  const [first] = events;
  if (!first) return undefined;

  const gathered = auditRoot();
  for (const event of events) gathered.add(event);
  const seal = {
    number: head.number + 1,
    from: first.position,
    to: events.at(-1)!.position,
    ...gathered.close(),
    previous: head.hash,
    sealedAt: clock.now(),
  };
  const hash = sealHash(seal);
  const params = new Params();
  const { number, from, to, count, root, previous, sealedAt } = seal;
  const signature = key ? hmac(key, hash) : null;
  const values = [number, from, to, count, root, previous, sealedAt, hash, signature].map((value) => params.add(value));
  const sql = `insert into audit_seal (number, "from", "to", count, root, previous, sealed_at, hash, signature)
    values (${values.join(', ')})`;
  await run(em, sql, params);
  await noteAuditHead(em, { ...seal, hash });
  return { ...seal, hash };
}

/** The first events after a seal that none can come to stand before: those of an earlier epoch all stand already. */
function unsealed(em: EntityManager, { to }: AuditHead): Promise<SealedEvent[]> {
  const params = new Params();
  const sql = `select ${positionOf('e')} as position, e.hash from audit_event e
    where ${isAfter('e', to, params)} and (e.epoch < (select max(epoch) from audit_event)
      or e.xid < pg_snapshot_xmin(pg_current_snapshot()))
    order by ${byPosition('e')} limit ${most}`;
  return run(em, sql, params);
}
