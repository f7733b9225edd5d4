import { Grant, Role, type Assignment } from '../../entities/index.js';
import { linesOf } from '../flow/lines.js';
import { referred } from '../flow/referred.js';
import type { Work } from '../flow/work.js';
import { tellEffect } from './tellEffect.js';

/** Takes a role from an account now, unless its time was over already (3.2.4b). */
export async function endAssignment(work: Work<Assignment>): Promise<void> {
  const { record, now } = work;
  const role = await referred(work, Role, record.role);
  const over = record.validTo !== null && record.validTo <= now;
  const was = over ? [] : await linesOf(work, role, Grant, 'role');
  await tellEffect(work, role, { was, becomes: [], accounts: [record.account.id] });
  if (!over) record.validTo = now;
}
