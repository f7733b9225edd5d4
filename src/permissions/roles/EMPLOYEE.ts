import type { DefaultRole } from '../defaultRole.js';
import { rectifying } from './fragments/supervision.js';
import { enrolling } from './fragments/training.js';

/** Employees: what concerns themselves, and what everybody may know. */
export const EMPLOYEE: DefaultRole = {
  en: 'Employee',
  zh: '员工',
  grants: [
    ['ALL', 'departmentRead', 'employeeRead', 'settingValueRead', 'calendarDayRead', 'indicatorVersionRead'],
    ['OWN', 'indicatorValueRead', 'assessmentFormRead', 'assessmentFormReadRank', 'comprehensiveEvaluationRead'],
    ['OWN', 'developmentNeedRead', 'peerRatingRead'],
    [
      'OWN',
      'peerRatingGive',
      'peerRatingDecline',
      'assessmentFormScore',
      'assessmentFormRecuse',
      'assessmentFormAccept',
      'assessmentFormAppeal',
    ],
    ['ALL', 'courseRead', 'examPaperRead', 'internalTrainerRead', 'trainingRead'],
    ['OWN', ...enrolling, 'enrolmentWithdraw', 'enrolmentRate'],
    ['OWN', 'examAttemptRead', 'examAttemptBegin', 'examAttemptSubmit'],
    ['OWN', ...rectifying],
    [
      'OWN',
      'accountChangePassword',
      'accountConfirmEmail',
      'delegationRead',
      'delegationGive',
      'delegationAccept',
      'delegationDecline',
    ],
    ['OWN', 'delegationWithdraw', 'delegationEnd'],
  ],
};
