import { defineProcess, fieldsFrom } from '../../core/words.js';
import { ProductionTask, QualityCheck } from '../../entities/index.js';
import {
  passedAboveProduced,
  plannedAboveOrdered,
  plannedDaysReversed,
  quantityNotPositive,
} from './productionFacts.js';
import { orderEnded, orderNotAcknowledged, orderOnHold } from './withinOrder.js';

/** The steps of production: who took one may not inspect it (SOD-09). */
const producing = ['productionTaskPlan', 'productionTaskReplan', 'productionTaskStart', 'productionTaskFinish'];

const plan = ['quantity', 'plannedFrom', 'plannedTo'] as const;

const notDue = [orderOnHold, orderNotAcknowledged, orderEnded];

export const productionTaskProcess = defineProcess({
  entity: ProductionTask,
  clause: '2.2.6b',

  states: {
    PLANNED: { means: { en: 'Planned', zh: '已计划' } },
    STARTED: { means: { en: 'In production', zh: '生产中' } },
    FINISHED: { means: { en: 'Finished, awaiting the quality check', zh: '待检验' } },
    PASSED: { means: { en: 'Passed its quality check', zh: '检验合格' } },
    REJECTED: { means: { en: 'Rejected, to be redone or dropped', zh: '检验不合格' } },
    DROPPED: { means: { en: 'Dropped', zh: '已放弃' } },
    LAPSED: { means: { en: 'Lapsed', zh: '已失效' } },
  },

  steps: {
    productionTaskPlan: {
      means: { en: 'Plans a production task: quantity, start and end', zh: '制定生产计划' },
      to: 'PLANNED',
      brings: { required: ['order', 'line', ...plan] },
      effect: true,
      unlessAfter: [...notDue, quantityNotPositive, plannedDaysReversed, plannedAboveOrdered],
    },
    productionTaskReplan: {
      means: { en: 'Replans the quantity or dates of the production task', zh: '调整生产计划' },
      clause: '2.2.6g',
      from: ['PLANNED', 'STARTED'],
      brings: { optional: plan },
      effect: true,
      noteRequired: true,
      unless: [orderOnHold],
      unlessAfter: [quantityNotPositive, plannedDaysReversed, plannedAboveOrdered],
    },
    productionTaskStart: {
      means: { en: 'Starts production or rework', zh: '开始生产或返工' },
      from: ['PLANNED', 'REJECTED'],
      to: 'STARTED',
      unless: notDue,
      then: 'orderStart',
    },
    productionTaskFinish: {
      means: { en: 'Finishes production and submits the goods to the quality check', zh: '生产完成，提交检验' },
      from: ['STARTED'],
      to: 'FINISHED',
      unless: [orderOnHold],
      tells: ['awaited'],
    },
    productionTaskPass: {
      means: { en: 'Passes the goods in the quality check, by someone not involved in production', zh: '检验合格' },
      clause: '2.2.6c',
      from: ['FINISHED'],
      to: 'PASSED',
      brings: fieldsFrom(QualityCheck, { required: ['quantity', 'findings'] }),
      effect: true,
      apart: producing,
      unless: [orderOnHold],
      unlessAfter: [passedAboveProduced],
      then: 'orderReady',
    },
    productionTaskReject: {
      means: { en: 'Rejects the goods in the quality check, by someone not involved in production', zh: '检验不合格' },
      clause: '2.2.6c',
      corrects: true,
      from: ['FINISHED'],
      to: 'REJECTED',
      brings: fieldsFrom(QualityCheck, { required: ['findings'] }),
      effect: true,
      apart: producing,
      unless: [orderOnHold],
      tells: ['awaited'],
    },
    productionTaskDrop: {
      means: { en: 'Drops a planned or rejected production task', zh: '放弃生产任务' },
      clause: '2.2.6g',
      from: ['PLANNED', 'REJECTED'],
      to: 'DROPPED',
      effect: true,
      noteRequired: true,
    },
    productionTaskLapse: {
      means: { en: 'Lapses because the order was cancelled or closed', zh: '随订单取消或关闭失效' },
      from: ['PLANNED', 'STARTED', 'FINISHED', 'REJECTED'],
      to: 'LAPSED',
      inside: ['orderCancel', 'orderClose'],
    },
  },

  limits: [
    {
      on: 'plannedTo',
      clause: '2.2.6g',
      from: ['PLANNED'],
      until: ['FINISHED', 'DROPPED', 'LAPSED'],
      remind: 'order.milestoneReminder.daysBefore',
    },
  ],
});
