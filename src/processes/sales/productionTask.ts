import { defineProcess, fieldsFrom } from '../../core/words.js';
import { ProductionTask, QualityCheck } from '../../entities/index.js';
import {
  passedAboveProduced,
  plannedAboveOrdered,
  plannedDaysReversed,
  quantityNotPositive,
} from './productionFacts.js';
import { orderEnded, orderNotAcknowledged, orderOnHold } from './withinOrder.js';

/** The steps of whoever produces: they keep them from inspecting it (SOD-09). */
const producing = ['productionTaskPlan', 'productionTaskReplan', 'productionTaskStart', 'productionTaskFinish'];

const plan = ['quantity', 'plannedFrom', 'plannedTo'] as const;

const notDue = [orderOnHold, orderNotAcknowledged, orderEnded];

export const productionTaskProcess = defineProcess({
  entity: ProductionTask,
  clause: '2.2.6b',

  states: {
    PLANNED: { means: { en: 'To be begun', zh: '已计划' } },
    STARTED: { means: { en: 'Being produced', zh: '生产中' } },
    FINISHED: { means: { en: 'To be inspected', zh: '待检验' } },
    PASSED: { means: { en: 'Passed its quality check', zh: '检验合格' } },
    REJECTED: { means: { en: 'To be done again or given up', zh: '检验不合格' } },
    DROPPED: { means: { en: 'Given up', zh: '已放弃' } },
    LAPSED: { means: { en: 'No longer needed', zh: '已失效' } },
  },

  steps: {
    productionTaskPlan: {
      means: { en: 'Plans how much of a line is produced from when to when', zh: '制定生产计划' },
      to: 'PLANNED',
      brings: { required: ['order', 'line', ...plan] },
      effect: true,
      unlessAfter: [...notDue, quantityNotPositive, plannedDaysReversed, plannedAboveOrdered],
    },
    productionTaskReplan: {
      means: { en: 'Moves or resizes what is planned', zh: '调整生产计划' },
      clause: '2.2.6g',
      from: ['PLANNED', 'STARTED'],
      brings: { optional: plan },
      effect: true,
      noteRequired: true,
      unless: [orderOnHold],
      unlessAfter: [quantityNotPositive, plannedDaysReversed, plannedAboveOrdered],
    },
    productionTaskStart: {
      means: { en: 'Production begins, or begins again', zh: '开始生产或返工' },
      from: ['PLANNED', 'REJECTED'],
      to: 'STARTED',
      unless: notDue,
      then: 'orderStart',
    },
    productionTaskFinish: {
      means: { en: 'Production is finished and waits for its quality check', zh: '生产完成，提交检验' },
      from: ['STARTED'],
      to: 'FINISHED',
      unless: [orderOnHold],
      tells: ['awaited'],
    },
    productionTaskPass: {
      means: { en: 'Somebody who had no part in producing it finds it fit to be delivered', zh: '检验合格' },
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
      means: { en: 'Somebody who had no part in producing it finds it unfit', zh: '检验不合格' },
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
      means: { en: 'Gives up what is planned or was rejected', zh: '放弃生产任务' },
      clause: '2.2.6g',
      from: ['PLANNED', 'REJECTED'],
      to: 'DROPPED',
      effect: true,
      noteRequired: true,
    },
    productionTaskLapse: {
      means: { en: 'The order was cancelled or closed', zh: '随订单取消或关闭失效' },
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
