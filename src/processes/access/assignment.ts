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
  extra: { validFrom: optional(moment({ en: 'From when; now unless said', zh: '开始时间；缺省为即时' })) },
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
    PROPOSED: { means: { en: 'Waits for a second person', zh: '待确认' } },
    ACTIVE: { means: { en: 'Held', zh: '生效中' }, rests: true },
    DECLINED: { means: { en: 'Not confirmed', zh: '未通过' } },
    ENDED: { means: { en: 'No longer held', zh: '已结束' } },
  },

  steps: {
    assignmentCreate: {
      means: { en: 'Gives an account a role that approves nothing', zh: '分配不含审批权限的角色' },
      to: 'ACTIVE',
      brings: given,
      effect: true,
      answers,
      apart: [isItsAccount],
      unlessAfter: [needsSecondPerson, ...keeps],
    },
    assignmentPropose: {
      means: { en: 'Proposes to give an account a role that approves', zh: '提议分配含审批权限的角色' },
      clause: '1.3.1',
      to: 'PROPOSED',
      brings: given,
      effect: true,
      answers,
      apart: [isItsAccount],
      unlessAfter: [needsNoSecondPerson, ...keeps],
    },
    assignmentConfirm: {
      means: { en: 'A second person confirms the role', zh: '第二人确认角色分配' },
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
      means: { en: 'A second person declines the role', zh: '第二人否决角色分配' },
      clause: '1.3.1',
      from: ['PROPOSED'],
      to: 'DECLINED',
      noteRequired: true,
      apart: [isItsAccount],
    },
    assignmentEnd: {
      means: { en: 'Takes the role from the account', zh: '收回角色' },
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
