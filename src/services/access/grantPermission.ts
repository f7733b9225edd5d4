import { ref } from '@mikro-orm/core';
import { Grant, type Role } from '../../entities/index.js';
import { approving } from '../../permissions/catalogue.js';
import type { GrantFields } from '../../schema/access/inputs.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import { add, type Work } from '../flow/work.js';
import { checkGrant } from './checkGrant.js';
import { holdersOf } from './holdersOf.js';
import { refuseConflicts } from './refuseConflicts.js';
import { blocked } from '../flow/blocked.js';
import { tellEffect } from './tellEffect.js';

const roleHeld = {
  code: 'ROLE_HELD',
  means: {
    en: 'An approving permission goes only into a role that nobody holds or is proposed for: a second person confirms who gets it',
    zh: '审批权限仅可授予无人担任且无人待任的角色，由第二人确认人选',
  },
  clause: '1.3.1',
  curable: true,
} as const;

/** Adds a permission to a role, or changes its ceiling there; nothing that approves comes to people who hold the role already (1.3.1). */
export async function grantPermission(work: Work<Role>, given: StepInput & GrantFields): Promise<void> {
  checkGrant(given);
  const { record } = work;
  const { permission, scope, ceiling = null } = given;
  const holders = await holdersOf(work, record);
  if (approving.has(permission) && holders.length) throw blocked(work, [roleHeld]);

  const grants = await linesOf(work, record, Grant, 'role');
  const was = grants.map(({ permission, scope, ceiling }) => ({ permission, scope, ceiling }));
  const same = grants.find((grant) => grant.permission === permission && grant.scope === scope);
  if (same) same.ceiling = ceiling;
  const becomes = same ? grants : [...grants, add(work, Grant, { role: ref(record), permission, scope, ceiling })];

  await refuseConflicts(
    work,
    becomes,
    holders.map(({ account }) => account),
  );
  record.approving ||= approving.has(permission);
  const active = holders.filter(({ state }) => state === 'ACTIVE');
  await tellEffect(work, record, { was, becomes, accounts: active.map(({ account }) => account) });
}
