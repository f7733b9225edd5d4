import { Params } from '../../core/params.js';
import { delegable } from '../../permissions/delegable.js';
import { accepted, heldOrProposed, ofTheSame } from '../../processes/access/held.js';
import { run } from '../../reads/run.js';
import type { Work } from '../flow/work.js';

/** All that an account holds: through roles that its employee has or is proposed for with any account, and by standing in for others. */
export interface Held {
  readonly account: string;
  readonly own: readonly string[];
  readonly lent: readonly string[];
}

/** What these accounts hold now, or will where nothing intervenes. */
export async function heldTogether({ em, now }: Work, accounts: readonly string[]): Promise<Held[]> {
  const params = new Params();
  const at = params.moment(now);
  const granted = (
    whom: string,
  ) => `select distinct g.permission from assignment a join "grant" g on g.role_id = a.role_id
    ${whom} and ${heldOrProposed('a', at)} order by g.permission`;
  const sql = `select k.id as account, array(${granted(`where a.account_id in (${ofTheSame('k.id')})`)}) as own,
      array(${granted(`join delegation d on d.delegator_id = a.account_id
        where d.delegate_id = k.id and ${accepted('d', at)}`)}) as lent
    from account k where k.id = any(${params.add(accounts)}::text[])`;
  const held = await run<Held>(em, sql, params);
  return held.map(({ lent, ...rest }) => ({ ...rest, lent: lent.filter(delegable) }));
}

/** Locks accounts and all others of the same employees, so that no other step gives them anything meanwhile. */
export async function lockAccounts({ em }: Work, accounts: readonly string[]): Promise<void> {
  const params = new Params();
  const ids = `any(${params.add(accounts)}::text[])`;
  await run(em, `select from account where id in (${ofTheSame(ids)}) order by id for no key update`, params);
}

/** Those who stand in for one of these accounts, now or later. */
export async function delegatesOf({ em, now }: Work, accounts: readonly string[]): Promise<string[]> {
  const params = new Params();
  const sql = `select distinct d.delegate_id as id from delegation d
    where d.delegator_id = any(${params.add(accounts)}::text[])
      and ${accepted('d', params.moment(now))} order by 1`;
  return (await run<{ id: string }>(em, sql, params)).map(({ id }) => id);
}
