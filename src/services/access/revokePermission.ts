import type { Scope } from '../../core/viewer.js';
import { Refusal } from '../../core/refusal.js';
import { Grant, type Role } from '../../entities/index.js';
import { approving } from '../../permissions/catalogue.js';
import type { StepInput } from '../../schema/steps.js';
import { linesOf } from '../flow/lines.js';
import type { Work } from '../flow/work.js';
import { holdersOf } from './holdersOf.js';
import { tellEffect } from './tellEffect.js';

type Given = StepInput & { permission: string; scope?: Scope | null };

/** Takes a permission from a role, on all rows unless a scope is named (3.2.4b). */
export async function revokePermission(work: Work<Role>, { permission, scope }: Given): Promise<void> {
  const { em, record } = work;
  const was = await linesOf(work, record, Grant, 'role');
  const taken = was.filter((grant) => grant.permission === permission && (!scope || grant.scope === scope));
  if (!taken.length) throw new Refusal('NOT_FOUND');
  for (const grant of taken) em.remove(grant);
  const becomes = was.filter((grant) => !taken.includes(grant));
  record.approving = becomes.some(({ permission }) => approving.has(permission));
  const active = (await holdersOf(work, record)).filter(({ state }) => state === 'ACTIVE');
  await tellEffect(work, record, { was, becomes, accounts: active.map(({ account }) => account) });
}
