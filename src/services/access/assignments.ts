import { Grant, Role } from '../../entities/index.js';
import { assignmentProcess } from '../../processes/access/assignment.js';
import { effectsOf, linesOf, referred } from '../flow/words.js';
import { accessEffect } from './accessEffect.js';
import { assignRole } from './assignRole.js';

export const assignmentEffects = effectsOf(assignmentProcess, {
  assignmentCreate: assignRole,
  assignmentPropose: assignRole,

  /** Lets an account hold the role that it was proposed for, not from before it was confirmed (1.3.1). */
  async assignmentConfirm(work, _given, tell) {
    const { record, now } = work;
    const role = await referred(work, Role, record.role);
    const becomes = await linesOf(work, role, Grant, 'role');
    tell({ effect: await accessEffect(work, role, { was: [], becomes, accounts: [record.account.id] }) });
    if (record.validFrom < now) record.validFrom = now;
  },

  /** Takes a role from an account now, unless its time was over already (3.2.4b). */
  async assignmentEnd(work, _given, tell) {
    const { record, now } = work;
    const role = await referred(work, Role, record.role);
    const over = record.validTo !== null && record.validTo <= now;
    const was = over ? [] : await linesOf(work, role, Grant, 'role');
    tell({ effect: await accessEffect(work, role, { was, becomes: [], accounts: [record.account.id] }) });
    if (!over) record.validTo = now;
  },
});
