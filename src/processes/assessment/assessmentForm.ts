import { defineProcess, id, rows, type Fact } from '../../core/words.js';
import { AssessmentForm, ScoreItem } from '../../entities/index.js';
import { appealedLate, isOwner } from '../facts.js';
import {
  assessesSuperior,
  assessorBelow,
  assessorIsAssessed,
  assessorRecused,
  isAssessed,
  onlyAssessed,
  reasonMissing,
  scoreMissing,
  scoreComputed,
  pointsOutOfRange,
  sourcesUnchanged,
  touchedSources,
} from './facts.js';

const isAssessor: Fact = {
  ...isOwner,
  code: 'ASSESSOR',
  means: { en: 'Only whoever assesses may take this step', zh: '仅考核人可执行' },
  clause: '4.3.1b',
};

const scores = rows(ScoreItem, {
  en: 'What is scored, each with its reason',
  zh: '评分与理由',
  type: 'ScoreInput',
  required: ['points', 'reason'],
  extra: { item: id({ en: 'The score of the form', zh: '评分项' }) },
});

export const assessmentFormProcess = defineProcess({
  entity: AssessmentForm,
  clause: '4.3.1b',
  administers: true,

  states: {
    SCORING: { means: { en: 'To be scored by whoever assesses', zh: '待评分' } },
    RECUSED: { means: { en: 'Somebody else must assess', zh: '已回避，待改派' } },
    SCORED: { means: { en: 'Scored, not published', zh: '已评分' } },
    PUBLISHED: { means: { en: 'Published', zh: '已公布' }, rests: true },
    APPEALED: { means: { en: 'Whoever is assessed appealed', zh: '申诉中' } },
    STANDING: {
      means: { en: 'Accepted by whoever is assessed, or their appeal is settled', zh: '结果已确认' },
      rests: true,
    },
    LOCKED: { means: { en: 'Locked: no score changes any more', zh: '已锁定' }, rests: true },
    FLAGGED: { means: { en: 'Locked, while what it was scored by has changed', zh: '已锁定，来源数据已变化' } },
  },

  steps: {
    assessmentFormOpen: {
      means: { en: 'A form is opened, filled from the figures', zh: '生成考核表' },
      to: 'SCORING',
      inside: ['assessmentCycleScore'],
      tells: ['owner'],
    },
    assessmentFormScore: {
      means: { en: 'Scores what no figure says, with reasons', zh: '评分' },
      from: ['SCORING', 'SCORED'],
      to: 'SCORED',
      brings: { lines: { scores } },
      effect: true,
      by: isAssessor,
      apart: [isAssessed, assessesSuperior, touchedSources],
      unlessAfter: [scoreComputed, scoreMissing, pointsOutOfRange, reasonMissing],
    },
    assessmentFormRecuse: {
      means: { en: 'Whoever assesses has a conflict, and says which', zh: '考核人申请回避' },
      from: ['SCORING'],
      to: 'RECUSED',
      by: isAssessor,
      noteRequired: true,
    },
    assessmentFormAssign: {
      means: { en: 'Has somebody else assess', zh: '改派考核人' },
      from: ['SCORING', 'RECUSED'],
      to: 'SCORING',
      brings: { extra: { assessor: id({ en: 'The account that assesses from now on', zh: '考核人账号' }) } },
      effect: true,
      apart: [isAssessed],
      unlessAfter: [assessorIsAssessed, assessorBelow, assessorRecused],
      tells: ['owner'],
    },
    assessmentFormPublish: {
      means: { en: 'The scores are shown', zh: '公布考核结果' },
      clause: '4.3.1c',
      from: ['SCORED'],
      to: 'PUBLISHED',
      inside: ['assessmentCyclePublish'],
    },
    assessmentFormAppeal: {
      means: { en: 'Whoever is assessed says what is wrong', zh: '提出申诉' },
      from: ['PUBLISHED'],
      to: 'APPEALED',
      brings: { required: ['appeal'] },
      by: onlyAssessed,
      unless: [appealedLate],
    },
    assessmentFormAccept: {
      means: { en: 'Whoever is assessed has nothing against it', zh: '确认考核结果' },
      from: ['PUBLISHED'],
      to: 'STANDING',
      by: onlyAssessed,
    },
    assessmentFormSettle: {
      means: { en: 'Somebody else than whoever assessed settles the appeal', zh: '处理申诉' },
      from: ['APPEALED'],
      to: 'STANDING',
      brings: { lines: { scores } },
      effect: true,
      apart: ['assessmentFormScore', isAssessed, assessesSuperior, isOwner, touchedSources],
      noteRequired: true,
      unlessAfter: [pointsOutOfRange],
    },
    assessmentFormLock: {
      means: { en: 'The scores are final', zh: '锁定考核结果' },
      from: ['PUBLISHED', 'STANDING'],
      to: 'LOCKED',
      inside: ['assessmentCycleLock'],
    },
    assessmentFormFlag: {
      means: {
        en: 'Recomputes the figures, flags that they changed, and leaves the scores',
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
