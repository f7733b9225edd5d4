import { defineProcess, fieldsFrom, id } from '../../core/words.js';
import { Inspection, InspectionItem, InspectionSample } from '../../entities/index.js';
import { inspectorOperates } from './inspectorOperates.js';
import { deviationUnrecorded, methodUnused } from './itemFacts.js';
import { itemElsewhere, itemNotDue } from './planFacts.js';
import { drawnElsewhere, unknownRecordType } from './sampleFacts.js';
import { itemOfUnknownClause } from './unknownClause.js';
import {
  findingsOpen,
  inspectorOfInspected,
  inspectorUnappointed,
  isInspector,
  nothingToDraw,
  ofInspected,
  sampledOwn,
} from './facts.js';

const inspector = id({ en: 'Account of the inspector', zh: '检查人账号', becomes: 'owner' });

export const inspectionProcess = defineProcess({
  entity: Inspection,
  clause: '4.1.1b',
  administers: true,

  states: {
    PLANNED: { means: { en: 'Planned', zh: '已计划' } },
    RECUSED: { means: { en: 'Recused, awaiting another inspector', zh: '已回避，待改派' } },
    UNDER_WAY: { means: { en: 'In progress', zh: '检查中' } },
    REPORTED: { means: { en: 'Reported; findings may still need notices', zh: '已报告' } },
    CLOSED: { means: { en: 'Closed: each finding has its notice or a reason for none', zh: '已关闭' } },
    DROPPED: { means: { en: 'Cancelled', zh: '已取消' } },
  },

  steps: {
    inspectionPlan: {
      means: { en: 'Plans an inspection of a department', zh: '计划监督检查' },
      to: 'PLANNED',
      brings: { required: ['inspected', 'subject', 'reportDay'], optional: ['planItem'], extra: { inspector } },
      effect: true,
      unlessAfter: [inspectorOfInspected, inspectorUnappointed, inspectorOperates, itemNotDue, itemElsewhere],
      tells: ['owner'],
    },
    inspectionRecuse: {
      means: { en: 'Recuses the inspector for a conflict of interest', zh: '检查人申请回避' },
      from: ['PLANNED', 'UNDER_WAY'],
      to: 'RECUSED',
      by: isInspector,
      noteRequired: true,
      tells: ['awaited'],
    },
    inspectionAssign: {
      means: { en: 'Assigns another inspector', zh: '改派检查人' },
      from: ['PLANNED', 'RECUSED'],
      to: 'PLANNED',
      brings: { extra: { inspector } },
      effect: true,
      unlessAfter: [inspectorOfInspected, inspectorUnappointed, inspectorOperates, sampledOwn],
      tells: ['owner'],
    },
    inspectionDrop: {
      means: { en: 'Cancels the inspection', zh: '取消监督检查' },
      from: ['PLANNED', 'RECUSED'],
      to: 'DROPPED',
      noteRequired: true,
    },
    inspectionStart: {
      means: { en: 'Starts the inspection', zh: '开始检查' },
      clause: '4.1.2e',
      from: ['PLANNED'],
      to: 'UNDER_WAY',
      by: isInspector,
      apart: [ofInspected],
      effect: true,
      unless: [inspectorUnappointed, inspectorOperates],
    },
    inspectionSample: {
      means: { en: 'Draws a random sample of records to check', zh: '抽取样本' },
      clause: '4.1.2c',
      from: ['UNDER_WAY'],
      brings: fieldsFrom(InspectionSample, { required: ['recordType', 'fromDay', 'toDay'], preset: ['size'] }),
      effect: true,
      by: isInspector,
      apart: [ofInspected],
      unlessAfter: [unknownRecordType, nothingToDraw, sampledOwn],
    },
    inspectionCheck: {
      means: { en: 'Records an inspection item, by one of the four methods', zh: '记录检查项' },
      clause: '4.1.2e',
      from: ['UNDER_WAY'],
      brings: fieldsFrom(InspectionItem, {
        required: ['method', 'askedByClause', 'criterion', 'observed', 'conforms'],
        optional: ['sampled', 'proof'],
      }),
      effect: true,
      by: isInspector,
      apart: [ofInspected],
      unlessAfter: [itemOfUnknownClause, drawnElsewhere],
    },
    inspectionLeaveOut: {
      means: { en: 'Records the reason for omitting one of the four methods', zh: '说明未采用某种检查方式的理由' },
      clause: '4.1.2e',
      from: ['UNDER_WAY'],
      brings: fieldsFrom(InspectionItem, { required: ['method', 'observed'] }),
      effect: true,
      by: isInspector,
      apart: [ofInspected],
    },
    inspectionReport: {
      means: { en: 'Submits the inspection report', zh: '提交检查报告' },
      clause: '4.1.2e',
      from: ['UNDER_WAY'],
      to: 'REPORTED',
      brings: { required: ['conclusion'] },
      effect: true,
      by: isInspector,
      apart: [ofInspected],
      unless: [methodUnused, deviationUnrecorded],
    },
    inspectionClose: {
      means: { en: 'Closes the inspection', zh: '关闭监督检查' },
      clause: '4.1.3b',
      from: ['REPORTED'],
      to: 'CLOSED',
      apart: [ofInspected],
      unless: [findingsOpen],
    },
  },

  limits: [{ on: 'reportDay', from: ['PLANNED'], until: ['REPORTED', 'CLOSED', 'DROPPED'] }],
});
