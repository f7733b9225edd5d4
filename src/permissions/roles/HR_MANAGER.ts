import type { DefaultRole } from '../defaultRole.js';
import { deciding } from './fragments/regulation.js';

/** Human resources: employees, their assessment and training. */
export const HR_MANAGER: DefaultRole = {
  en: 'Human resources manager',
  zh: '人力资源经理',
  grants: [
    ['ALL', 'employeeHire', 'employeePlace', 'employeeLeave', 'departmentFound', 'departmentEdit', 'departmentClose'],
    ['ALL', 'positionCreate', 'positionClose', 'calendarDayRead', 'calendarDayDeclare', 'calendarDayCancel'],
    ['ALL', 'indicatorVersionRead', 'indicatorValueRead', 'indicatorRunCompute', 'indicatorRunVoid'],
    ['ALL', 'assessmentFactRead', 'peerRatingRead', 'peerRatingAsk', 'assessmentFormRead', 'assessmentFormReadRank'],
    [
      'ALL',
      'assessmentCyclePlan',
      'assessmentCycleDrop',
      'assessmentCycleScore',
      'assessmentCyclePublish',
      'assessmentCycleLock',
      'assessmentSchemeDraft',
      'assessmentSchemeEdit',
    ],
    [
      'ALL',
      'assessmentSchemeRetire',
      'assessmentFormAssign',
      'assessmentFormSettle',
      'assessmentFormFlag',
      'comprehensiveEvaluationRead',
      'comprehensiveEvaluationCalibrate',
    ],
    ['ALL', 'bonusPlanRead', 'bonusPlanCompute', 'bonusPlanDrop'],
    [
      'ALL',
      'developmentNeedRead',
      'developmentNeedRaise',
      'developmentNeedPlan',
      'developmentNeedWaive',
      'developmentNeedClose',
      'developmentNeedRepeat',
    ],
    [
      'ALL',
      'trainingPlanRead',
      'courseRead',
      'examPaperRead',
      'internalTrainerRead',
      'trainingRead',
      'trainingReadCost',
    ],
    ['ALL', 'enrolmentRead', 'examAttemptRead', 'internalTrainerQualify', 'internalTrainerEnd', 'trainingApprove'],
    ...deciding,
  ],
};
