import { below, defineProcess, id, is, not, via, type Fact } from '../../core/words.js';
import { FieldVisit } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { employeeHolds } from '../access/held.js';
import { isOwner } from '../facts.js';
import { inWork } from './ticketStates.js';

const ticketNotInWork: Fact = {
  code: 'TICKET_NOT_IN_WORK',
  means: { en: 'The ticket is not being worked on', zh: '工单不在处理中' },
  clause: '2.4.3c',
  sql: not(via(FieldVisit, 'ticket', { state: inWork })),
};

const plannedPast: Fact = {
  code: 'PLANNED_PAST',
  means: { en: 'The day is past', zh: '计划上门日期已过' },
  clause: '2.4.3c',
  curable: true,
  sql: is(FieldVisit, { plannedDay: below(today) }),
};

const goesNot: Fact = {
  code: 'GOES_NOT',
  means: { en: 'Whoever is to go makes no visits', zh: '该人员不承担上门服务' },
  clause: '2.4.3c',
  curable: true,
  sql: (row, _actors, now) => `not ${employeeHolds(`${row}.owner_id`, 'fieldVisitArrive', now)}`,
};

/** Only whoever goes says that they were there. */
const goes: Fact = { ...isOwner, clause: '2.4.3c' };

export const fieldVisitProcess = defineProcess({
  entity: FieldVisit,
  clause: '2.4.3c',

  states: {
    PLANNED: { means: { en: 'Somebody will go', zh: '待上门' } },
    ON_SITE: { means: { en: 'They are there', zh: '现场服务中' } },
    DONE: { means: { en: 'They were there', zh: '已完成' } },
    CANCELLED: { means: { en: 'Nobody goes', zh: '已取消' } },
  },

  steps: {
    fieldVisitPlan: {
      means: { en: 'Has an engineer go to the customer on a day', zh: '安排现场工程师上门' },
      to: 'PLANNED',
      brings: {
        required: ['ticket', 'plannedDay', 'purpose'],
        extra: { engineer: id({ en: 'Who goes', zh: '现场工程师账号' }) },
      },
      effect: true,
      unlessAfter: [ticketNotInWork, plannedPast, goesNot],
      tells: ['owner', 'customer'],
    },
    fieldVisitMove: {
      means: { en: 'Has the engineer go on another day', zh: '调整上门日期' },
      from: ['PLANNED'],
      brings: { required: ['plannedDay'] },
      noteRequired: true,
      unlessAfter: [plannedPast],
      tells: ['owner', 'customer'],
    },
    fieldVisitTransfer: {
      means: { en: 'Goes with its ticket to another department', zh: '随工单转至其他部门' },
      clause: '2.4.2a',
      from: ['PLANNED', 'ON_SITE'],
      inside: ['ticketReassign'],
    },
    fieldVisitArrive: {
      means: { en: 'The engineer is at the customer’s', zh: '到达现场' },
      from: ['PLANNED'],
      to: 'ON_SITE',
      by: goes,
    },
    fieldVisitComplete: {
      means: { en: 'Says what was done there, and which parts were replaced', zh: '提交服务结果' },
      clause: '2.4.3f',
      from: ['ON_SITE'],
      to: 'DONE',
      brings: { required: ['result'], optional: ['spareParts'] },
      by: goes,
    },
    fieldVisitCancel: {
      means: { en: 'Nobody needs to go', zh: '取消上门' },
      from: ['PLANNED'],
      to: 'CANCELLED',
      effect: true,
      noteRequired: true,
      tells: ['owner', 'customer'],
    },
  },

  limits: [{ on: 'plannedDay', clause: '2.4.2f', from: ['PLANNED'], again: ['fieldVisitMove'] }],
});
