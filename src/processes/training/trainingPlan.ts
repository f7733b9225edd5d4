import { defineProcess, lines, optional } from '../../core/words.js';
import { TrainingPlan, TrainingPlanItem } from '../../entities/index.js';
import {
  basisMissing,
  coverageIncomplete,
  elementMissing,
  gapsMissing,
  heldElsewhen,
  yearPlanned,
} from './planFacts.js';

const basis = ['businessDemands', 'abilities'] as const;

const items = optional(
  lines(TrainingPlanItem, {
    en: 'Training items',
    zh: '培训项目',
    required: ['category', 'title'],
    optional: ['position', 'objective', 'content', 'mode', 'heldBy', 'taughtBy'],
  }),
);

const writers = ['trainingPlanDraft', 'trainingPlanEdit', 'trainingPlanSubmit'];

export const trainingPlanProcess = defineProcess({
  entity: TrainingPlan,
  clause: '5.1.1a',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Draft', zh: '编制中' } },
    SUBMITTED: { means: { en: 'Awaiting approval', zh: '待批准' } },
    APPROVED: { means: { en: 'Approved, in execution', zh: '执行中' } },
    CLOSED: { means: { en: 'Closed at the end of the year', zh: '已结束' } },
    DROPPED: { means: { en: 'Dropped', zh: '已放弃' } },
  },

  steps: {
    trainingPlanDraft: {
      means: { en: 'Drafts a training plan for a year', zh: '编制年度培训计划' },
      to: 'DRAFT',
      brings: { required: ['planYear'], optional: basis, lines: { items } },
      effect: true,
      unlessAfter: [yearPlanned],
    },
    trainingPlanEdit: {
      means: { en: 'Edits the training plan', zh: '修改年度培训计划' },
      clause: '5.1.2b',
      from: ['DRAFT'],
      brings: { optional: basis, lines: { items } },
    },
    trainingPlanAssess: {
      means: { en: 'Computes the present skill gaps', zh: '统计能力缺口' },
      clause: '5.1.1c',
      from: ['DRAFT'],
      effect: true,
    },
    trainingPlanSubmit: {
      means: { en: 'Submits the training plan for approval', zh: '提交年度培训计划' },
      clause: '5.1.2',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      unless: [basisMissing, gapsMissing, elementMissing, heldElsewhen],
      tells: ['awaited'],
    },
    trainingPlanReturn: {
      means: { en: 'Returns the training plan for changes', zh: '退回年度培训计划' },
      from: ['SUBMITTED'],
      to: 'DRAFT',
      noteRequired: true,
      corrects: true,
      apart: writers,
      tells: ['owner'],
    },
    trainingPlanApprove: {
      means: { en: 'Approves the training plan', zh: '批准年度培训计划' },
      from: ['SUBMITTED'],
      to: 'APPROVED',
      approves: true,
      apart: writers,
      warns: [coverageIncomplete],
      tells: ['owner'],
    },
    trainingPlanClose: {
      means: { en: 'Closes the training plan at the end of the year', zh: '结束年度培训计划' },
      from: ['APPROVED'],
      to: 'CLOSED',
    },
    trainingPlanDrop: {
      means: { en: 'Drops the training plan', zh: '放弃年度培训计划' },
      from: ['DRAFT'],
      to: 'DROPPED',
      noteRequired: true,
    },
  },

  limits: [{ on: 'approvalDay', from: ['DRAFT'], until: ['APPROVED', 'CLOSED', 'DROPPED'] }],
});
