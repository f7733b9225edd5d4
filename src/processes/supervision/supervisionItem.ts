import { defineProcess } from '../../core/words.js';
import { SupervisionItem } from '../../entities/index.js';
import { beingInspected, beyondPeriod, planFixed } from './planFacts.js';
import { unknownClause } from './unknownClause.js';

export const supervisionItemProcess = defineProcess({
  entity: SupervisionItem,
  clause: '4.1.1b',
  administers: true,

  states: {
    DRAFTED: { means: { en: 'Of a plan that is not approved yet', zh: '计划待批准' }, rests: true },
    DUE: { means: { en: 'To be inspected', zh: '待检查' } },
    INSPECTED: { means: { en: 'An inspection of it was reported', zh: '已检查' } },
    DROPPED: { means: { en: 'Not inspected', zh: '不予检查' } },
  },

  steps: {
    supervisionItemAdd: {
      means: { en: 'Adds what is to be inspected to the plan', zh: '增加监督计划项' },
      clause: '4.1.1c',
      to: 'DRAFTED',
      brings: { required: ['supervisionPlan', 'askedByClause', 'inspected', 'inspectBy'] },
      unlessAfter: [unknownClause, planFixed, beyondPeriod],
    },
    supervisionItemDrop: {
      means: { en: 'Takes it out of the plan while that is being written', zh: '删除监督计划项' },
      from: ['DRAFTED'],
      to: 'DROPPED',
      unless: [planFixed],
    },
    supervisionItemLapse: {
      means: { en: 'The plan was given up', zh: '随监督计划放弃' },
      from: ['DRAFTED'],
      to: 'DROPPED',
      inside: ['supervisionPlanDrop'],
    },
    supervisionItemOpen: {
      means: { en: 'The plan was approved', zh: '随监督计划批准' },
      from: ['DRAFTED'],
      to: 'DUE',
      inside: ['supervisionPlanApprove'],
    },
    supervisionItemInspect: {
      means: { en: 'The inspection of it was reported', zh: '检查已报告' },
      from: ['DUE'],
      to: 'INSPECTED',
      inside: ['inspectionReport'],
    },
    supervisionItemWaive: {
      means: { en: 'Another than whoever planned it says why it is not inspected', zh: '批准不予检查' },
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
