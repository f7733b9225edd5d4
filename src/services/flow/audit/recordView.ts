import type { EntityManager } from '@mikro-orm/postgresql';
import { Params } from '../../../core/sql/params.js';
import { run } from '../../../reads/run.js';
import { auditInserts, type Audited } from './auditInserts.js';

/** Writes that somebody is about to see a confidential file (3.1.4b), or to take data with them (3.2.4b). */
export async function recordView(
  em: EntityManager,
  view: Pick<Audited, 'at' | 'account' | 'record' | 'requestId' | 'action' | 'clause'>,
): Promise<void> {
  const params = new Params();
  await run(em, auditInserts([{ ...view, outcome: 'VIEWED' }], params), params);
}
