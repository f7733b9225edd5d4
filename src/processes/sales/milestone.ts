import { defineProcess, type Fact } from '../../core/words.js';
import { Milestone } from '../../entities/index.js';
import { today } from '../../settings/today.js';
import { orderEnded } from './withinOrder.js';

const reachedInFuture: Fact = {
  code: 'REACHED_IN_FUTURE',
  means: { en: 'The date of reaching the milestone is in the future', zh: '达成日期晚于今日' },
  clause: '2.2.6e',
  curable: true,
  sql: (row, _actors, now) => `${row}.reached_on > ${today(now)}`,
};

export const milestoneProcess = defineProcess({
  entity: Milestone,
  clause: '2.2.6e',

  states: {
    PLANNED: { means: { en: 'Planned', zh: '待达成' } },
    REACHED: { means: { en: 'Reached', zh: '已达成' } },
    DROPPED: { means: { en: 'Dropped', zh: '已放弃' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    milestonePlan: {
      means: { en: 'Plans a milestone of the order', zh: '设定里程碑' },
      to: 'PLANNED',
      brings: { required: ['order', 'name', 'plannedOn'] },
      unlessAfter: [orderEnded],
    },
    milestoneMove: {
      means: { en: 'Moves the milestone to another date', zh: '调整里程碑日期' },
      from: ['PLANNED'],
      brings: { required: ['plannedOn'] },
      noteRequired: true,
    },
    milestoneReach: {
      means: { en: 'Records the milestone as reached', zh: '里程碑达成' },
      from: ['PLANNED'],
      to: 'REACHED',
      brings: { required: ['reachedOn'] },
      unlessAfter: [reachedInFuture],
    },
    milestoneDrop: {
      means: { en: 'Drops the milestone', zh: '放弃里程碑' },
      from: ['PLANNED'],
      to: 'DROPPED',
      noteRequired: true,
    },
    milestoneLapse: {
      means: { en: 'Lapses because the order was cancelled', zh: '随订单取消失效' },
      from: ['PLANNED'],
      to: 'LAPSED',
      inside: ['orderCancel'],
    },
  },

  limits: [{ on: 'plannedOn', from: ['PLANNED'], remind: 'order.milestoneReminder.daysBefore' }],
});
