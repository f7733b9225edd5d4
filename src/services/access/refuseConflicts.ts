import { Params } from '../../core/params.js';
import type { Grant } from '../../entities/index.js';
import { conflictsIn } from '../../permissions/conflicts.js';
import { heldOrProposed } from '../../permissions/held.js';
import { run } from '../../reads/run.js';
import type { Work } from '../flow/work.js';
import { blocked } from '../flow/blocked.js';

/**
 * Refuses to let a role hold these grants where its own permissions, or all that one of these accounts would then hold
 * through every role that it has or is proposed for, come to include two that nobody may hold together (SOD-29).
 */
export async function refuseConflicts(
  work: Work,
  grants: readonly Pick<Grant, 'permission'>[],
  accounts: readonly string[],
): Promise<void> {
  const own = grants.map(({ permission }) => permission);
  if (accounts.length) await lock(work, accounts);
  const held = await heldTogether(work, accounts);
  const arising = held.flatMap((others) => {
    const before = conflictsIn(others);
    return conflictsIn([...others, ...own]).filter((conflict) => !before.includes(conflict));
  });
  const found = new Set([...conflictsIn(own), ...arising]);
  const blockers = [...found].map(({ means, clause }) => ({ code: 'DUTY_CONFLICT', means, clause, curable: false }));
  if (blockers.length) throw blocked(work, blockers);
}

/** Locks accounts, so that no other step gives them a role or adds to one that they have meanwhile. */
async function lock({ em }: Work, accounts: readonly string[]): Promise<void> {
  const params = new Params();
  const ids = params.add(accounts);
  await run(em, `select from account where id = any(${ids}::text[]) order by id for no key update`, params);
}

/** The different sets of permissions that accounts hold through every role that they have or are proposed for. */
async function heldTogether({ em, now }: Work, accounts: readonly string[]): Promise<string[][]> {
  const params = new Params();
  const sql = `select distinct array_agg(distinct g.permission order by g.permission) as permissions
    from assignment a join "grant" g on g.role_id = a.role_id
    where a.account_id = any(${params.add(accounts)}::text[])
      and ${heldOrProposed('a', `${params.add(now)}::timestamptz`)}
    group by a.account_id`;
  return (await run<{ permissions: string[] }>(em, sql, params)).map(({ permissions }) => permissions);
}
