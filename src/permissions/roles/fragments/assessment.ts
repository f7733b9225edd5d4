import type { Line } from '../../defaultRole.js';

/** What the head of a department does about the assessment of its people. */
export const assessingTeam: readonly Line[] = [
  [
    'DEPARTMENT_TREE',
    'indicatorValueRead',
    'assessmentFormRead',
    'assessmentFormReadRank',
    'comprehensiveEvaluationRead',
  ],
  [
    'DEPARTMENT_TREE',
    'developmentNeedRead',
    'developmentNeedRaise',
    'developmentNeedPlan',
    'developmentNeedWaive',
    'developmentNeedClose',
    'developmentNeedRepeat',
  ],
];
