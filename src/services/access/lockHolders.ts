import { Params } from '../../core/sql/params.js';
import { accepted, ofTheSame } from '../../processes/access/held.js';
import { select, type Work } from '../flow/words.js';

/** Locks accounts and all others of the same employees, so that no other step gives them anything meanwhile. */
export async function lockAccounts(work: Work, accounts: readonly string[]): Promise<void> {
  if (!accounts.length) return;
  const params = new Params();
  const ids = `any(${params.add(accounts)}::text[])`;
  await select(work, `select from account where id in (${ofTheSame(ids)}) order by id for no key update`, params);
}

/** The same, and those who stand in for one of them, now or later. */
export async function lockHolders(work: Work, accounts: readonly string[]): Promise<void> {
  await lockAccounts(work, accounts);
  const params = new Params();
  const sql = `select distinct d.delegate_id as id from delegation d
    where d.delegator_id = any(${params.add(accounts)}::text[])
      and ${accepted('d', params.moment(work.now))} order by 1`;
  const delegates = await select<{ id: string }>(work, sql, params);
  await lockAccounts(
    work,
    delegates.map(({ id }) => id),
  );
}
