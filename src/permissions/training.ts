import type { Permissions } from './permission.js';

export const trainingPermissions = {
  trainingPlanRead: {
    kind: 'READ',
    clause: '5.1.1a',
    administers: true,
    means: { en: 'See training plans', zh: '查看年度培训计划' },
  },
  courseRead: {
    kind: 'READ',
    clause: '5.2.4a',
    administers: true,
    means: { en: 'See courses', zh: '查看课程' },
  },
  paperRead: {
    kind: 'READ',
    clause: '5.2.4c',
    administers: true,
    means: { en: 'See which papers there are, not what they ask', zh: '查看试卷（不含试题）' },
  },
  questionRead: {
    kind: 'READ',
    clause: '5.2.4c',
    administers: true,
    means: { en: 'See what papers ask', zh: '查看试题' },
  },
  examQuestionReadCorrect: {
    kind: 'FIELD',
    clause: '5.2.4c',
    administers: true,
    means: { en: 'See what is right', zh: '查看正确答案' },
  },
  attemptRead: {
    kind: 'READ',
    clause: '5.2.4c',
    administers: true,
    means: { en: 'See how papers were sat', zh: '查看考试记录' },
  },
  trainerRead: {
    kind: 'READ',
    clause: '5.2.2a',
    administers: true,
    means: { en: 'See who teaches', zh: '查看内部讲师' },
  },
  trainingRead: {
    kind: 'READ',
    clause: '5.2.1a',
    administers: true,
    means: { en: 'See what is taught when, and what came of it', zh: '查看培训' },
  },
  trainingReadCost: {
    kind: 'FIELD',
    clause: '5.2.3a',
    administers: true,
    means: { en: 'See what a training costs', zh: '查看培训费用' },
  },
  enrolmentRead: {
    kind: 'READ',
    clause: '5.2.1a',
    administers: true,
    means: { en: 'See who takes part in what', zh: '查看培训报名' },
  },
  enrolmentReadReaction: {
    kind: 'FIELD',
    clause: '5.2.5a',
    administers: true,
    means: { en: 'See how learners rate a training', zh: '查看学员评分' },
  },
  enrolmentReadComment: {
    kind: 'FIELD',
    clause: '5.2.5b',
    administers: true,
    means: { en: 'See what learners say of a training', zh: '查看学员意见' },
  },
} as const satisfies Permissions;
