import { defineProcess, lines, optional } from '../../core/words.js';
import { AssessmentScheme, SchemeItem } from '../../entities/index.js';
import { boundsMissing, boundsTurned, itemUnknown, weightsOff } from './schemeFacts.js';

const items = lines(SchemeItem, {
  en: 'Items to be scored',
  zh: '考核项目',
  required: ['side', 'title', 'weight'],
  optional: ['indicatorCode', 'zeroAt', 'fullAt'],
});

export const assessmentSchemeProcess = defineProcess({
  entity: AssessmentScheme,
  clause: '4.3.1b',
  administers: true,

  states: {
    DRAFT: { means: { en: 'Draft', zh: '草稿' } },
    IN_FORCE: { means: { en: 'Approved, in force for its position', zh: '已批准' }, rests: true },
    RETIRED: { means: { en: 'Retired', zh: '已停用' } },
  },

  steps: {
    assessmentSchemeDraft: {
      means: { en: 'Drafts an assessment scheme for a position', zh: '起草岗位考核方案' },
      to: 'DRAFT',
      brings: { required: ['position', 'validFrom'], lines: { items } },
      unlessAfter: [itemUnknown],
    },
    assessmentSchemeEdit: {
      means: { en: 'Edits the assessment scheme', zh: '编辑考核方案' },
      from: ['DRAFT'],
      brings: { optional: ['validFrom'], lines: { items: optional(items) } },
      unlessAfter: [itemUnknown],
    },
    assessmentSchemeApprove: {
      means: { en: 'Approves the assessment scheme, by someone other than the drafter', zh: '批准考核方案' },
      from: ['DRAFT'],
      to: 'IN_FORCE',
      apart: ['assessmentSchemeDraft', 'assessmentSchemeEdit'],
      unless: [weightsOff, boundsMissing, boundsTurned],
      approves: true,
    },
    assessmentSchemeRetire: {
      means: { en: 'Retires the assessment scheme', zh: '停用考核方案' },
      from: ['DRAFT', 'IN_FORCE'],
      to: 'RETIRED',
      noteRequired: true,
    },
  },
});
