import type { DefaultRole, Line } from './defaultRole.js';
import { filing } from './filing.js';

const enrolling = ['enrolmentRead', 'enrolmentReadReaction', 'enrolmentReadComment', 'enrolmentAdd'];

/** What whoever writes papers sees of their own questions. */
const asking = ['questionRead', 'examQuestionReadCorrect'];

/** What everybody sees of what is taught, and does about their own learning. */
export const learningOwn: readonly Line[] = [
  ['ALL', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead'],
  ['OWN', ...enrolling, 'enrolmentWithdraw', 'enrolmentRate'],
  ['OWN', 'attemptRead', 'attemptBegin', 'attemptSubmit'],
];

/** What the head of a department does about what its people learn. */
export const learningTeam: readonly Line[] = [
  ['DEPARTMENT_TREE', 'enrolmentRead', 'enrolmentAdd', 'enrolmentWithdraw', 'attemptRead'],
  ['ALL', 'trainingPlanRead'],
];

/** What personnel decides about training. */
export const trainingAll = [
  ...['trainingPlanRead', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead', 'trainingReadCost'],
  ...['enrolmentRead', 'attemptRead', 'trainerQualify', 'trainerEnd', 'trainingApprove'],
];

/** What whoever organises training does. */
const organising = [
  ...['trainingPlanRead', 'trainingPlanDraft', 'trainingPlanEdit', 'trainingPlanAssess', 'trainingPlanSubmit'],
  ...['trainingPlanClose', 'trainingPlanDrop', 'courseRead', 'courseRetire', 'paperRead', 'paperRetire'],
  ...['trainerRead', 'trainerNominate', 'trainerEnd', 'trainingRead', 'trainingReadCost', 'attemptRead'],
  ...['trainingSchedule', 'trainingRequest', 'trainingCancel', 'trainingBegin', 'trainingHold', 'trainingEvaluate'],
  ...[
    'trainingRecordAttendance',
    'trainingMeasure',
    'trainingAdjust',
    'trainingClose',
    ...enrolling,
    'enrolmentWithdraw',
  ],
  ...['needRead', 'indicatorRead'],
];

/** The roles of training (1.10). */
export const trainingRoles: Readonly<Record<string, DefaultRole>> = {
  TRAINER: {
    en: 'Trainer',
    zh: '培训讲师',
    grants: [
      ['ALL', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead'],
      ['OWN', 'courseDraft', 'courseEdit', 'coursePublish', 'courseRetire', ...filing],
      ['OWN', ...asking, 'paperDraft', 'paperEdit', 'paperRelease', 'paperRetire'],
      ['ALL', 'enrolmentRead', 'trainingBegin', 'trainingRecordAttendance', 'trainingHold'],
    ],
  },
  TRAINING_ADMIN: {
    en: 'Training administrator',
    zh: '培训管理员',
    grants: [
      ['ALL', ...organising],
      [
        'OWN',
        'courseDraft',
        'courseEdit',
        'coursePublish',
        ...asking,
        'paperDraft',
        'paperEdit',
        'paperRelease',
        ...filing,
      ],
    ],
  },
};
