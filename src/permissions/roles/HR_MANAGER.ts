import type { DefaultRole } from '../defaultRole.js';
import { deciding } from './fragments/regulation.js';

/** Whoever answers for the company’s people: who they are, their assessment and training. */
export const HR_MANAGER: DefaultRole = {
  en: 'Human resources manager',
  zh: '人力资源经理',
  grants: [
    ['ALL', 'employeeHire', 'employeePlace', 'employeeLeave', 'departmentFound', 'departmentEdit', 'departmentClose'],
    ['ALL', 'positionCreate', 'positionClose', 'calendarDayRead', 'calendarDayDeclare', 'calendarDayCancel'],
    ['ALL', 'indicatorRead', 'indicatorValueRead', 'indicatorRunReckon', 'indicatorRunVoid'],
    ['ALL', 'assessmentFactRead', 'peerRatingRead', 'peerRatingAsk', 'assessmentFormRead', 'assessmentFormReadRank'],
    ['ALL', 'cyclePlan', 'cycleDrop', 'cycleScore', 'cyclePublish', 'cycleLock', 'schemeDraft', 'schemeEdit'],
    ['ALL', 'schemeRetire', 'formAssign', 'formSettle', 'formFlag', 'evaluationRead', 'evaluationCalibrate'],
    ['ALL', 'bonusRead', 'bonusReckon', 'bonusDrop'],
    ['ALL', 'needRead', 'needRaise', 'needPlan', 'needWaive', 'needClose', 'needRepeat'],
    ['ALL', 'trainingPlanRead', 'courseRead', 'paperRead', 'trainerRead', 'trainingRead', 'trainingReadCost'],
    ['ALL', 'enrolmentRead', 'attemptRead', 'trainerQualify', 'trainerEnd', 'trainingApprove'],
    ...deciding,
  ],
};
