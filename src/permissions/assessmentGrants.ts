import type { Line } from './defaultRole.js';

/** What everybody does about their own assessment, and about those whom they are asked to rate or to assess. */
export const assessedEverywhere: readonly Line[] = [
  ['OWN', 'indicatorValueRead', 'assessmentFormRead', 'assessmentFormReadRank', 'evaluationRead'],
  ['OWN', 'needRead', 'peerRatingRead'],
  ['OWN', 'peerRatingGive', 'peerRatingDecline', 'formScore', 'formRecuse', 'formAccept', 'formAppeal'],
];

/** What the head of a department does about the assessment of its people. */
export const assessingTeam: readonly Line[] = [
  ['DEPARTMENT_TREE', 'indicatorValueRead', 'assessmentFormRead', 'assessmentFormReadRank', 'evaluationRead'],
  ['DEPARTMENT_TREE', 'needRead', 'needRaise', 'needPlan', 'needWaive', 'needClose', 'needRepeat'],
];

/** What is told to programs that make reports: figures of many, nobody's rows (3.2.4d). */
export const assessmentFigures: readonly Line[] = [['AGGREGATE_ONLY', 'assessmentFactRead', 'indicatorValueRead']];

/** What personnel does about everybody's. */
export const assessingAll = [
  ...['indicatorRead', 'indicatorValueRead', 'indicatorRunReckon', 'indicatorRunVoid'],
  ...['assessmentFactRead', 'peerRatingRead', 'peerRatingAsk', 'assessmentFormRead', 'assessmentFormReadRank'],
  ...['cyclePlan', 'cycleDrop', 'cycleScore', 'cyclePublish', 'cycleLock', 'schemeDraft', 'schemeEdit', 'schemeRetire'],
  ...['formAssign', 'formSettle', 'formFlag', 'evaluationRead', 'evaluationCalibrate'],
  ...['bonusRead', 'bonusReckon', 'bonusDrop'],
  ...['needRead', 'needRaise', 'needPlan', 'needWaive', 'needClose', 'needRepeat'],
];
