import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { auditInserts, type Audited } from './auditInserts.js';

/** Writes what was refused, after the rollback: at most one row a minute per account, permission and record. */
export async function recordRefusal(em: EntityManager, event: Audited): Promise<void> {
  const params = new Params();
  const same = `where not exists (select from audit_event e where e.account_id = ${params.add(event.account)}
    and e.action = ${params.add(event.action)} and e.record_id is not distinct from ${params.add(event.record ?? null)}
    and e.outcome = 'REFUSED' and e.code = ${params.add(event.code)} and e.at > ${params.moment(event.at)} - interval '1 minute')`;
  await run(em, auditInserts([event], params, same), params);
}
