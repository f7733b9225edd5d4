import type { Grant } from '../../entities/index.js';
import { conflictsIn, type Conflict } from '../../permissions/conflicts.js';
import { delegable } from '../../permissions/delegable.js';
import type { Work } from '../flow/work.js';
import { blocked } from '../flow/blocked.js';
import { delegatesOf, heldTogether, lockAccounts, type Held } from './heldTogether.js';

/** What somebody would come to hold in conflict by these permissions more. */
function arising({ own, lent }: Held, more: readonly string[]): Conflict[] {
  const before = conflictsIn([...own, ...lent]);
  return conflictsIn([...own, ...lent, ...more]).filter((conflict) => !before.includes(conflict));
}

function refuse(work: Work, conflicts: Iterable<Conflict>): void {
  const found = [...new Set(conflicts)];
  const blockers = found.map(({ means, clause }) => ({ code: 'DUTY_CONFLICT', means, clause, curable: false }));
  if (blockers.length) throw blocked(work, blockers);
}

/**
 * Refuses to let a role hold these grants where its own permissions, or all that one of these accounts would then hold
 * through every role that it has or is proposed for and every delegation, come to include two that nobody may hold
 * together (SOD-29); so for whoever stands in for one of them (SOD-31).
 */
export async function refuseConflicts(
  work: Work,
  grants: readonly Pick<Grant, 'permission'>[],
  accounts: readonly string[],
): Promise<void> {
  const own = grants.map(({ permission }) => permission);
  if (accounts.length) await lockAccounts(work, accounts);
  const standIns = accounts.length ? await delegatesOf(work, accounts) : [];
  if (standIns.length) await lockAccounts(work, standIns);
  const concerned = await heldTogether(work, [...new Set([...accounts, ...standIns])]);
  const come = ({ account }: Held) => (accounts.includes(account) ? own : own.filter(delegable));
  refuse(work, [...conflictsIn(own), ...concerned.flatMap((held) => arising(held, come(held)))]);
}

/** Refuses to let somebody stand in for another with whose rights theirs are not to be held together (SOD-29, SOD-31). */
export async function refuseStandIn(work: Work, delegator: string, delegate: string): Promise<void> {
  await lockAccounts(work, [delegator, delegate]);
  const held = await heldTogether(work, [delegator, delegate]);
  const { own } = held.find(({ account }) => account === delegator)!;
  const standIn = held.find(({ account }) => account === delegate)!;
  refuse(work, arising(standIn, own.filter(delegable)));
}
