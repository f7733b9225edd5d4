import type { DefaultRole } from '../defaultRole.js';
import { rectifying } from './fragments/supervision.js';
import { enrolling } from './fragments/training.js';

/** Whoever works for the company: what concerns themselves, and what everybody may know. */
export const EMPLOYEE: DefaultRole = {
  en: 'Employee',
  zh: '员工',
  grants: [
    ['ALL', 'departmentRead', 'employeeRead', 'settingRead', 'calendarDayRead', 'indicatorRead'],
    ['OWN', 'indicatorValueRead', 'assessmentFormRead', 'assessmentFormReadRank', 'evaluationRead'],
    ['OWN', 'needRead', 'peerRatingRead'],
    ['OWN', 'peerRatingGive', 'peerRatingDecline', 'formScore', 'formRecuse', 'formAccept', 'formAppeal'],
    ['ALL', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead'],
    ['OWN', ...enrolling, 'enrolmentWithdraw', 'enrolmentRate'],
    ['OWN', 'attemptRead', 'attemptBegin', 'attemptSubmit'],
    ['OWN', ...rectifying],
    ['OWN', 'accountChangePassword', 'delegationRead', 'delegationGive', 'delegationAccept', 'delegationDecline'],
    ['OWN', 'delegationWithdraw', 'delegationEnd'],
  ],
};
