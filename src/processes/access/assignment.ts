import { defineProcess } from '../../core/process.js';
import { Assignment } from '../../entities/access/Assignment.js';
import {
  itsEmployeeLeft,
  heldAlready,
  isItsAccount,
  needsNoSecondPerson,
  needsSecondPerson,
  nobodyAdministers,
  proposalExpired,
  roleRetired,
} from './facts.js';

export const assignmentProcess = defineProcess({
  entity: Assignment,
  clause: '3.2.4b',
  administers: true,

  states: {
    PROPOSED: { means: { en: 'Waits for a second person', zh: '待确认' } },
    ACTIVE: { means: { en: 'Held', zh: '生效中' }, rests: true },
    DECLINED: { means: { en: 'Not confirmed', zh: '未通过' } },
    ENDED: { means: { en: 'No longer held', zh: '已结束' } },
  },

  steps: {
    roleAssign: {
      means: { en: 'Gives an account a role that approves nothing', zh: '分配不含审批权限的角色' },
      clause: '3.2.4b',
      to: 'ACTIVE',
      carries: true,
      apart: [isItsAccount],
      unlessAfter: [needsSecondPerson, roleRetired, heldAlready, itsEmployeeLeft],
    },
    assignmentPropose: {
      means: { en: 'Proposes to give an account a role that approves', zh: '提议分配含审批权限的角色' },
      clause: '1.3.1',
      to: 'PROPOSED',
      carries: true,
      apart: [isItsAccount],
      unlessAfter: [needsNoSecondPerson, roleRetired, heldAlready, itsEmployeeLeft],
    },
    assignmentConfirm: {
      means: { en: 'A second person confirms the role', zh: '第二人确认角色分配' },
      clause: '1.3.1',
      from: ['PROPOSED'],
      to: 'ACTIVE',
      carries: true,
      apart: ['assignmentPropose', isItsAccount],
      unless: [proposalExpired, roleRetired, itsEmployeeLeft],
    },
    assignmentDecline: {
      means: { en: 'A second person declines the role', zh: '第二人否决角色分配' },
      clause: '1.3.1',
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      apart: [isItsAccount],
    },
    assignmentEnd: {
      means: { en: 'Takes the role from the account', zh: '收回角色' },
      clause: '3.2.4b',
      from: ['ACTIVE'],
      to: 'ENDED',
      carries: true,
      noteRequired: true,
      unlessAfter: [nobodyAdministers],
    },
  },
});
