import { defineProcess } from '../../core/words.js';
import { SupervisionPlan } from '../../entities/index.js';
import { itemsDue, nothingPlanned, periodPlanned } from './planFacts.js';

const writers = ['supervisionPlanDraft', 'supervisionPlanSubmit'];

export const supervisionPlanProcess = defineProcess({
  entity: SupervisionPlan,
  clause: '4.1.1b',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Draft', zh: '编制中' } },
    SUBMITTED: { means: { en: 'Awaiting approval', zh: '待批准' } },
    APPROVED: { means: { en: 'Approved, in execution', zh: '执行中' } },
    CLOSED: { means: { en: 'Closed: all items are inspected or waived', zh: '已完成' } },
    DROPPED: { means: { en: 'Dropped', zh: '已放弃' } },
  },

  steps: {
    supervisionPlanDraft: {
      means: { en: 'Drafts a supervision plan for a period', zh: '编制监督计划' },
      to: 'DRAFT',
      brings: { required: ['planYear'], optional: ['planQuarter', 'emphasis'] },
      unlessAfter: [periodPlanned],
    },
    supervisionPlanSubmit: {
      means: { en: 'Submits the supervision plan for approval', zh: '提交监督计划' },
      from: ['DRAFT'],
      to: 'SUBMITTED',
      unless: [nothingPlanned],
      tells: ['awaited'],
    },
    supervisionPlanReturn: {
      means: { en: 'Returns the supervision plan for changes', zh: '退回监督计划' },
      from: ['SUBMITTED'],
      to: 'DRAFT',
      noteRequired: true,
      corrects: true,
      apart: writers,
      tells: ['owner'],
    },
    supervisionPlanApprove: {
      means: { en: 'Approves the supervision plan', zh: '批准监督计划' },
      from: ['SUBMITTED'],
      to: 'APPROVED',
      effect: true,
      approves: true,
      apart: writers,
      tells: ['owner'],
    },
    supervisionPlanClose: {
      means: { en: 'Closes the supervision plan', zh: '结束监督计划' },
      from: ['APPROVED'],
      to: 'CLOSED',
      unless: [itemsDue],
    },
    supervisionPlanDrop: {
      means: { en: 'Drops the supervision plan', zh: '放弃监督计划' },
      from: ['DRAFT'],
      to: 'DROPPED',
      effect: true,
      noteRequired: true,
    },
  },
});
