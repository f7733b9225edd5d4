import { atMost, defineProcess, is, moment, optional } from '../../core/words.js';
import { Assignment } from '../../entities/index.js';
import { endsBeforeItBegins } from '../facts.js';
import { accessEffect } from './accessEffect.js';
import { conflictsOfAssignment } from './conflictFacts.js';
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

const answers = { effect: accessEffect } as const;

const given = {
  required: ['role', 'account'],
  optional: ['validTo'],
  extra: { validFrom: optional(moment({ en: 'Start of the assignment; now by default', zh: '开始时间；缺省为即时' })) },
} as const;

/** What keeps a role from being given, whether or not a second person must confirm it. */
const keeps = [
  endsBeforeItBegins('3.2.4b', is(Assignment, { validTo: atMost('validFrom') })),
  roleRetired,
  heldAlready,
  itsEmployeeLeft,
  ...conflictsOfAssignment,
] as const;

export const assignmentProcess = defineProcess({
  entity: Assignment,
  clause: '3.2.4b',
  administers: true,

  states: {
    PROPOSED: { means: { en: 'Awaiting confirmation by a second person', zh: '待确认' } },
    ACTIVE: { means: { en: 'Active', zh: '生效中' }, rests: true },
    DECLINED: { means: { en: 'Declined', zh: '未通过' } },
    ENDED: { means: { en: 'Ended', zh: '已结束' } },
  },

  steps: {
    assignmentCreate: {
      means: { en: 'Assigns an account a role without approving permissions', zh: '分配不含审批权限的角色' },
      to: 'ACTIVE',
      brings: given,
      effect: true,
      answers,
      apart: [isItsAccount],
      unlessAfter: [needsSecondPerson, ...keeps],
    },
    assignmentPropose: {
      means: { en: 'Proposes to assign an account a role with approving permissions', zh: '提议分配含审批权限的角色' },
      clause: '1.3.1',
      to: 'PROPOSED',
      brings: given,
      effect: true,
      answers,
      apart: [isItsAccount],
      unlessAfter: [needsNoSecondPerson, ...keeps],
    },
    assignmentConfirm: {
      means: { en: 'Confirms the proposed role as a second person', zh: '第二人确认角色分配' },
      clause: '1.3.1',
      from: ['PROPOSED'],
      to: 'ACTIVE',
      brings: {},
      effect: true,
      answers,
      apart: ['assignmentPropose', isItsAccount],
      unless: [proposalExpired, roleRetired, itsEmployeeLeft, ...conflictsOfAssignment],
    },
    assignmentDecline: {
      means: { en: 'Declines the proposed role as a second person', zh: '第二人否决角色分配' },
      clause: '1.3.1',
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      apart: [isItsAccount],
    },
    assignmentEnd: {
      means: { en: 'Ends the assignment of the role', zh: '收回角色' },
      from: ['ACTIVE'],
      to: 'ENDED',
      brings: {},
      effect: true,
      answers,
      noteRequired: true,
      unlessAfter: [nobodyAdministers],
    },
  },
});
