import { Params } from '../../core/params.js';
import type { Account } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { takeInside } from '../flow/takeInside.js';
import type { Work } from '../flow/work.js';

/** Closes an account, and with it its keys for good (3.2.4b). */
export async function disableAccount(work: Work<Account>): Promise<void> {
  const params = new Params();
  const sql = `select id from api_key where account_id = ${params.add(work.record.id)} and state = 'ISSUED' order by id`;
  const keys = await run<{ id: string }>(work.em, sql, params);
  takeInside(work, 'apiKeyFall', { ids: keys.map(({ id }) => id) });
}
