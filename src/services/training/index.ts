import { enrolmentEffects } from './enrolments.js';
import { examAttemptEffects } from './examAttempts.js';
import { examPaperEffects } from './examPapers.js';
import { trainerEffects } from './trainers.js';
import { trainingPlanEffects } from './trainingPlans.js';
import { trainingEffects as ofTrainings } from './trainings.js';

/** What the steps of training do beyond beginning or putting what they bring. */
export const trainingEffects = {
  ...trainingPlanEffects,
  ...examPaperEffects,
  ...examAttemptEffects,
  ...trainerEffects,
  ...ofTrainings,
  ...enrolmentEffects,
};
