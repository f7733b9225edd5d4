import { defineProcess, id, rows } from '../../core/words.js';
import { AssessmentForm, ScoreItem } from '../../entities/index.js';
import { appealedLate, isOwner, only } from '../facts.js';
import {
  assessesSuperior,
  assessorBelow,
  assessorIsAssessed,
  assessorRecused,
  isAssessed,
  onlyAssessed,
  pointsOutOfRange,
  reasonMissing,
  scoreComputed,
  scoreMissing,
  sourcesUnchanged,
  touchedSources,
} from './facts.js';

const isAssessor = only('ASSESSOR', { en: 'the assessor', zh: '考核人' }, '4.3.1b');

const scores = rows(ScoreItem, {
  en: 'Scores, each with its reason',
  zh: '评分与理由',
  type: 'ScoreInput',
  required: ['points', 'reason'],
  extra: { item: id({ en: 'Score item of the form', zh: '评分项' }) },
});

export const assessmentFormProcess = defineProcess({
  entity: AssessmentForm,
  clause: '4.3.1b',
  administers: true,

  states: {
    SCORING: { means: { en: 'Awaiting scoring by the assessor', zh: '待评分' } },
    RECUSED: { means: { en: 'Recused, awaiting another assessor', zh: '已回避，待改派' } },
    SCORED: { means: { en: 'Scored, not yet published', zh: '已评分' } },
    PUBLISHED: { means: { en: 'Published', zh: '已公布' }, rests: true },
    APPEALED: { means: { en: 'Under appeal', zh: '申诉中' } },
    STANDING: {
      means: { en: 'Result accepted, or appeal settled', zh: '结果已确认' },
      rests: true,
    },
    LOCKED: { means: { en: 'Locked: scores are final', zh: '已锁定' }, rests: true },
    FLAGGED: { means: { en: 'Locked, but the source data have changed', zh: '已锁定，来源数据已变化' } },
  },

  steps: {
    assessmentFormOpen: {
      means: { en: 'Opens an assessment form with computed scores', zh: '生成考核表' },
      to: 'SCORING',
      inside: ['assessmentCycleScore'],
      tells: ['owner'],
    },
    assessmentFormScore: {
      means: { en: 'Scores the items that no indicator computes, with reasons', zh: '评分' },
      from: ['SCORING', 'SCORED'],
      to: 'SCORED',
      brings: { lines: { scores } },
      effect: true,
      by: isAssessor,
      apart: [isAssessed, assessesSuperior, touchedSources],
      unlessAfter: [scoreComputed, scoreMissing, pointsOutOfRange, reasonMissing],
    },
    assessmentFormRecuse: {
      means: { en: 'Recuses the assessor for a conflict of interest', zh: '考核人申请回避' },
      from: ['SCORING'],
      to: 'RECUSED',
      by: isAssessor,
      noteRequired: true,
    },
    assessmentFormAssign: {
      means: { en: 'Assigns another assessor', zh: '改派考核人' },
      from: ['SCORING', 'RECUSED'],
      to: 'SCORING',
      brings: { extra: { assessor: id({ en: 'Account of the new assessor', zh: '考核人账号', becomes: 'owner' }) } },
      effect: true,
      apart: [isAssessed],
      unlessAfter: [assessorIsAssessed, assessorBelow, assessorRecused],
      tells: ['owner'],
    },
    assessmentFormPublish: {
      means: { en: 'Publishes the scores of the form', zh: '公布考核结果' },
      clause: '4.3.1c',
      from: ['SCORED'],
      to: 'PUBLISHED',
      inside: ['assessmentCyclePublish'],
    },
    assessmentFormAppeal: {
      means: { en: 'Appeals against the assessment', zh: '提出申诉' },
      from: ['PUBLISHED'],
      to: 'APPEALED',
      brings: { required: ['appeal'] },
      by: onlyAssessed,
      unless: [appealedLate],
    },
    assessmentFormAccept: {
      means: { en: 'Accepts the assessment', zh: '确认考核结果' },
      from: ['PUBLISHED'],
      to: 'STANDING',
      by: onlyAssessed,
    },
    assessmentFormSettle: {
      means: { en: 'Settles the appeal, by someone other than the assessor', zh: '处理申诉' },
      from: ['APPEALED'],
      to: 'STANDING',
      brings: { lines: { scores } },
      effect: true,
      apart: ['assessmentFormScore', isAssessed, assessesSuperior, isOwner, touchedSources],
      noteRequired: true,
      unlessAfter: [pointsOutOfRange],
    },
    assessmentFormLock: {
      means: { en: 'Locks the assessment form', zh: '锁定考核结果' },
      from: ['PUBLISHED', 'STANDING'],
      to: 'LOCKED',
      inside: ['assessmentCycleLock'],
    },
    assessmentFormFlag: {
      means: {
        en: 'Recomputes the figures and flags changes, without changing the scores',
        zh: '复核来源数据并标记变化',
      },
      from: ['LOCKED'],
      to: 'FLAGGED',
      effect: true,
      apart: [isAssessed],
      unlessAfter: [sourcesUnchanged],
    },
  },
});
