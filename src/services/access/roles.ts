import { Refusal } from '../../core/refusal.js';
import { Grant, Role } from '../../entities/index.js';
import { approves } from '../../processes/access/conflicts.js';
import { roleProcess } from '../../processes/access/role.js';
import { add, effectsOf, find, linesOf, remove } from '../flow/words.js';
import { accessEffect } from './accessEffect.js';
import { beginRole } from './beginRole.js';
import { holdersOf } from './holdersOf.js';
import { lockHolders } from './lockHolders.js';

export const roleEffects = effectsOf(roleProcess, {
  /** Creates a role that allows nothing yet (3.2.4b). */
  async roleCreate(work, given, tell) {
    const role = await beginRole(work, given, []);
    tell({ effect: await accessEffect(work, role, { was: [], becomes: [], accounts: [] }) });
    return role;
  },

  /** Creates a role with the grants of another (3.2.4b). */
  async roleCopy(work, { from, ...given }, tell) {
    const becomes = await linesOf(work, await find(work, Role, from), Grant, 'role');
    const role = await beginRole(work, given, becomes);
    tell({ effect: await accessEffect(work, role, { was: [], becomes, accounts: [] }) });
    return role;
  },

  /** Adds a permission to a role, or changes its ceiling there; while that is under way nobody else gives its holders anything (3.2.4b). */
  async roleGrant(work, { permission, scope, ceiling = null }, tell) {
    const { record } = work;
    const holders = await holdersOf(work, record);
    await lockHolders(
      work,
      holders.map(({ account }) => account),
    );
    const grants = await linesOf(work, record, Grant, 'role');
    const was = grants.map(({ permission, scope, ceiling }) => ({ permission, scope, ceiling }));
    const same = grants.find((grant) => grant.permission === permission && grant.scope === scope);
    const changed = { ceiling, grantedIn: record.version + 1 };
    if (same) Object.assign(same, changed);
    const becomes = same ? grants : [...grants, add(work, Grant, { role: record, permission, scope, ...changed })];
    record.approving ||= approves(permission);
    tell({ effect: await accessEffect(work, record, { was, becomes, accounts: active(holders) }) });
  },

  /** Takes a permission from a role, on all rows unless a scope is named (3.2.4b). */
  async roleRevoke(work, { permission, scope }, tell) {
    const { record } = work;
    const was = await linesOf(work, record, Grant, 'role');
    const taken = was.filter((grant) => grant.permission === permission && (!scope || grant.scope === scope));
    if (!taken.length) throw new Refusal('NOT_FOUND');
    for (const grant of taken) remove(work, grant);
    const becomes = was.filter((grant) => !taken.includes(grant));
    record.approving = becomes.some(({ permission }) => approves(permission));
    tell({
      effect: await accessEffect(work, record, { was, becomes, accounts: active(await holdersOf(work, record)) }),
    });
  },
});

/** The accounts of those who hold the role by now or later. */
const active = (holders: Awaited<ReturnType<typeof holdersOf>>) =>
  holders.filter(({ state }) => state === 'ACTIVE').map(({ account }) => account);
