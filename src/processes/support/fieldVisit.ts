import { below, defineProcess, id, is, not, via, type Fact } from '../../core/words.js';
import { FieldVisit } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { employeeHolds } from '../access/held.js';
import { isOwner } from '../facts.js';
import { inWork } from './ticketStates.js';

const ticketNotInWork: Fact = {
  code: 'TICKET_NOT_IN_WORK',
  means: { en: 'The ticket is not in progress', zh: '工单不在处理中' },
  clause: '2.4.3c',
  sql: not(via(FieldVisit, 'ticket', { state: inWork })),
};

const plannedPast: Fact = {
  code: 'PLANNED_PAST',
  means: { en: 'The date of the visit is past', zh: '计划上门日期已过' },
  clause: '2.4.3c',
  curable: true,
  sql: is(FieldVisit, { plannedDay: below(today) }),
};

const goesNot: Fact = {
  code: 'GOES_NOT',
  means: { en: 'The engineer makes no field visits', zh: '该人员不承担上门服务' },
  clause: '2.4.3c',
  curable: true,
  sql: (row, _actors, now) => `not ${employeeHolds(`${row}.owner_id`, 'fieldVisitArrive', now)}`,
};

/** Only the engineer records their own visit. */
const goes: Fact = { ...isOwner, clause: '2.4.3c' };

export const fieldVisitProcess = defineProcess({
  entity: FieldVisit,
  clause: '2.4.3c',

  states: {
    PLANNED: { means: { en: 'Planned', zh: '待上门' } },
    ON_SITE: { means: { en: 'Engineer on site', zh: '现场服务中' } },
    DONE: { means: { en: 'Completed', zh: '已完成' } },
    CANCELLED: { means: { en: 'Cancelled', zh: '已取消' } },
  },

  steps: {
    fieldVisitPlan: {
      means: { en: 'Schedules an engineer’s visit to the customer', zh: '安排现场工程师上门' },
      to: 'PLANNED',
      brings: {
        required: ['ticket', 'plannedDay', 'purpose'],
        extra: { engineer: id({ en: 'Account of the engineer', zh: '现场工程师账号', becomes: 'owner' }) },
      },
      effect: true,
      unlessAfter: [ticketNotInWork, plannedPast, goesNot],
      tells: ['owner', 'customer'],
    },
    fieldVisitMove: {
      means: { en: 'Reschedules the visit', zh: '调整上门日期' },
      from: ['PLANNED'],
      brings: { required: ['plannedDay'] },
      noteRequired: true,
      unlessAfter: [plannedPast],
      tells: ['owner', 'customer'],
    },
    fieldVisitTransfer: {
      means: { en: 'Transfers the visit with its ticket to another department', zh: '随工单转至其他部门' },
      clause: '2.4.2a',
      from: ['PLANNED', 'ON_SITE'],
      inside: ['ticketReassign', 'ticketRequeue'],
    },
    fieldVisitArrive: {
      means: { en: 'Records the engineer’s arrival on site', zh: '到达现场' },
      from: ['PLANNED'],
      to: 'ON_SITE',
      by: goes,
    },
    fieldVisitComplete: {
      means: { en: 'Completes the visit and records the work done and the parts replaced', zh: '提交服务结果' },
      clause: '2.4.3f',
      from: ['ON_SITE'],
      to: 'DONE',
      brings: { required: ['result'], optional: ['spareParts'] },
      by: goes,
    },
    fieldVisitCancel: {
      means: { en: 'Cancels the visit', zh: '取消上门' },
      from: ['PLANNED'],
      to: 'CANCELLED',
      effect: true,
      noteRequired: true,
      tells: ['owner', 'customer'],
    },
  },

  limits: [{ on: 'plannedDay', clause: '2.4.2f', from: ['PLANNED'], again: ['fieldVisitMove'] }],
});
