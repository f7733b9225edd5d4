import { defineProcess } from '../../core/words.js';
import { SupervisionPlan } from '../../entities/index.js';
import { itemsDue, nothingPlanned, periodPlanned } from './planFacts.js';

const writers = ['supervisionPlanDraft', 'supervisionPlanSubmit'];

export const supervisionPlanProcess = defineProcess({
  entity: SupervisionPlan,
  clause: '4.1.1b',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Being written', zh: '编制中' } },
    SUBMITTED: { means: { en: 'To be approved', zh: '待批准' } },
    APPROVED: { means: { en: 'Approved: inspections go by it', zh: '执行中' } },
    CLOSED: { means: { en: 'All of it was inspected, or it was said why not', zh: '已完成' } },
    DROPPED: { means: { en: 'Given up', zh: '已放弃' } },
  },

  steps: {
    supervisionPlanDraft: {
      means: { en: 'Begins the supervision plan of a period', zh: '编制监督计划' },
      to: 'DRAFT',
      brings: { required: ['planYear'], optional: ['planQuarter', 'emphasis'] },
      unlessAfter: [periodPlanned],
    },
    supervisionPlanSubmit: {
      means: { en: 'Asks for approval', zh: '提交监督计划' },
      from: ['DRAFT'],
      to: 'SUBMITTED',
      unless: [nothingPlanned],
      tells: ['awaited'],
    },
    supervisionPlanReturn: {
      means: { en: 'Says what is still to be changed', zh: '退回监督计划' },
      from: ['SUBMITTED'],
      to: 'DRAFT',
      noteRequired: true,
      corrects: true,
      apart: writers,
      tells: ['owner'],
    },
    supervisionPlanApprove: {
      means: { en: 'Approves what is inspected, and by when', zh: '批准监督计划' },
      from: ['SUBMITTED'],
      to: 'APPROVED',
      effect: true,
      approves: true,
      apart: writers,
      tells: ['owner'],
    },
    supervisionPlanClose: {
      means: { en: 'Nothing of it is left to be inspected', zh: '结束监督计划' },
      from: ['APPROVED'],
      to: 'CLOSED',
      unless: [itemsDue],
    },
    supervisionPlanDrop: {
      means: { en: 'Gives the plan up', zh: '放弃监督计划' },
      from: ['DRAFT'],
      to: 'DROPPED',
      effect: true,
      noteRequired: true,
    },
  },
});
