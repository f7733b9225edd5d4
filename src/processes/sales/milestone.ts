import { defineProcess, type Fact } from '../../core/words.js';
import { Milestone } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { orderEnded } from './withinOrder.js';

const reachedInFuture: Fact = {
  code: 'REACHED_IN_FUTURE',
  means: { en: 'The day on which it was reached lies ahead', zh: '达成日期晚于今日' },
  clause: '2.2.6e',
  curable: true,
  sql: (row, _actors, now) => `${row}.reached_on > ${today(now)}`,
};

export const milestoneProcess = defineProcess({
  entity: Milestone,
  clause: '2.2.6e',

  states: {
    PLANNED: { means: { en: 'To be reached', zh: '待达成' } },
    REACHED: { means: { en: 'Reached', zh: '已达成' } },
    DROPPED: { means: { en: 'Given up', zh: '已放弃' } },
    LAPSED: { means: { en: 'No longer needed', zh: '已失效' } },
  },

  steps: {
    milestonePlan: {
      means: { en: 'Plans a point in the progress of the order', zh: '设定里程碑' },
      to: 'PLANNED',
      brings: { required: ['order', 'name', 'plannedOn'] },
      unlessAfter: [orderEnded],
    },
    milestoneMove: {
      means: { en: 'Plans the milestone for another day', zh: '调整里程碑日期' },
      from: ['PLANNED'],
      brings: { required: ['plannedOn'] },
      noteRequired: true,
    },
    milestoneReach: {
      means: { en: 'The milestone was reached', zh: '里程碑达成' },
      from: ['PLANNED'],
      to: 'REACHED',
      brings: { required: ['reachedOn'] },
      unlessAfter: [reachedInFuture],
    },
    milestoneDrop: {
      means: { en: 'Gives the milestone up', zh: '放弃里程碑' },
      from: ['PLANNED'],
      to: 'DROPPED',
      noteRequired: true,
    },
    milestoneLapse: {
      means: { en: 'The order was cancelled', zh: '随订单取消失效' },
      from: ['PLANNED'],
      to: 'LAPSED',
      inside: ['orderCancel'],
    },
  },

  limits: [{ on: 'plannedOn', from: ['PLANNED'], remind: 'order.milestoneReminder.daysBefore' }],
});
