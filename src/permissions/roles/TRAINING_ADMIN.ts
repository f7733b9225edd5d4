import type { DefaultRole } from '../defaultRole.js';
import { filing } from './fragments/files.js';
import { asking, enrolling } from './fragments/training.js';

/** Organisers of training (1.10). */
export const TRAINING_ADMIN: DefaultRole = {
  en: 'Training administrator',
  zh: '培训管理员',
  grants: [
    ['ALL', 'trainingPlanRead', 'trainingPlanDraft', 'trainingPlanEdit', 'trainingPlanAssess', 'trainingPlanSubmit'],
    ['ALL', 'trainingPlanClose', 'trainingPlanDrop', 'courseRead', 'courseRetire', 'examPaperRead', 'examPaperRetire'],
    [
      'ALL',
      'internalTrainerRead',
      'internalTrainerNominate',
      'internalTrainerEnd',
      'trainingRead',
      'trainingReadCost',
      'examAttemptRead',
    ],
    [
      'ALL',
      'trainingSchedule',
      'trainingRequest',
      'trainingCancel',
      'trainingBegin',
      'trainingHold',
      'trainingEvaluate',
    ],
    ['ALL', 'trainingRecordAttendance', 'trainingMeasure', 'trainingAdjust', 'trainingClose'],
    ['ALL', ...enrolling, 'enrolmentWithdraw', 'developmentNeedRead', 'indicatorVersionRead'],
    ['OWN', 'courseDraft', 'courseEdit', 'coursePublish'],
    ['OWN', ...asking, 'examPaperDraft', 'examPaperEdit', 'examPaperRelease', ...filing],
  ],
};
