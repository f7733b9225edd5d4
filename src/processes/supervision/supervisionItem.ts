import { defineProcess } from '../../core/words.js';
import { SupervisionItem } from '../../entities/index.js';
import { beingInspected, beyondPeriod, planFixed } from './planFacts.js';
import { unknownClause } from './unknownClause.js';

export const supervisionItemProcess = defineProcess({
  entity: SupervisionItem,
  clause: '4.1.1b',
  administers: true,

  states: {
    DRAFTED: { means: { en: 'Drafted: its plan is not yet approved', zh: '计划待批准' }, rests: true },
    DUE: { means: { en: 'Due for inspection', zh: '待检查' } },
    INSPECTED: { means: { en: 'Inspected', zh: '已检查' } },
    DROPPED: { means: { en: 'Dropped', zh: '不予检查' } },
  },

  steps: {
    supervisionItemAdd: {
      means: { en: 'Adds an item to the supervision plan', zh: '增加监督计划项' },
      clause: '4.1.1c',
      to: 'DRAFTED',
      brings: { required: ['supervisionPlan', 'askedByClause', 'inspected', 'inspectBy'] },
      unlessAfter: [unknownClause, planFixed, beyondPeriod],
    },
    supervisionItemDrop: {
      means: { en: 'Drops an item from the draft of the supervision plan', zh: '删除监督计划项' },
      from: ['DRAFTED'],
      to: 'DROPPED',
      unless: [planFixed],
    },
    supervisionItemLapse: {
      means: { en: 'Lapses because the plan was dropped', zh: '随监督计划放弃' },
      from: ['DRAFTED'],
      to: 'DROPPED',
      inside: ['supervisionPlanDrop'],
    },
    supervisionItemOpen: {
      means: { en: 'Opens the item because the plan was approved', zh: '随监督计划批准' },
      from: ['DRAFTED'],
      to: 'DUE',
      inside: ['supervisionPlanApprove'],
    },
    supervisionItemInspect: {
      means: { en: 'Marks the item as inspected', zh: '检查已报告' },
      from: ['DUE'],
      to: 'INSPECTED',
      inside: ['inspectionReport'],
    },
    supervisionItemWaive: {
      means: {
        en: 'Waives the inspection of an item with a reason, by someone other than the planner',
        zh: '批准不予检查',
      },
      from: ['DUE'],
      to: 'DROPPED',
      noteRequired: true,
      approves: true,
      apart: ['supervisionItemAdd'],
      unless: [beingInspected],
      tells: ['owner'],
    },
  },

  limits: [{ on: 'inspectBy', from: ['DUE'] }],
});
