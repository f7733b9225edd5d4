import type { Line } from '../../defaultRole.js';

/** What is seen of those who take part in trainings, and the step by which somebody comes to. */
export const enrolling = ['enrolmentRead', 'enrolmentReadReaction', 'enrolmentReadComment', 'enrolmentAdd'];

/** What authors of exam papers see of their own questions. */
export const asking = ['examQuestionRead', 'examQuestionReadCorrect'];

/** What the head of a department does about what its people learn. */
export const learningTeam: readonly Line[] = [
  ['DEPARTMENT_TREE', 'enrolmentRead', 'enrolmentAdd', 'enrolmentWithdraw', 'examAttemptRead'],
  ['ALL', 'trainingPlanRead'],
];
