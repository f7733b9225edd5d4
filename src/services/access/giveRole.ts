import { Params } from '../../core/params.js';
import { Grant, type Account, type Role } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import { linesOf } from '../flow/lines.js';
import type { Work } from '../flow/work.js';
import { refuseConflicts } from './refuseConflicts.js';
import { tellEffect } from './tellEffect.js';

/** Sees that an account may hold a role beside its others, and tells what it gains once the role is held (1.3.1). */
export async function giveRole(work: Work, role: Role, account: Account): Promise<void> {
  const params = new Params();
  await run(work.em, `select from role where id = ${params.add(role.id)} for share`, params);
  const grants = await linesOf(work, role, Grant, 'role');
  await refuseConflicts(work, grants, [account.id]);
  await tellEffect(work, role, { was: [], becomes: work.step.to === 'ACTIVE' ? grants : [], accounts: [account.id] });
}
