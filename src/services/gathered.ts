// Gathered from src/services/*/*.ts by npm run gather; not edited by hand.
export { priceListEffects } from './product/priceLists.js';
export { contractEffects } from './sales/contracts.js';
export { customerEffects } from './sales/customers.js';
export { quotationEffects } from './sales/quotations.js';
export { findingEffects } from './supervision/findings.js';
export { inspectionEffects } from './supervision/inspections.js';
export { rectificationNoticeEffects } from './supervision/rectificationNotices.js';
export { supervisionMemberEffects } from './supervision/supervisionMembers.js';
export { supervisionPlanEffects } from './supervision/supervisionPlans.js';
export { enrolmentEffects } from './training/enrolments.js';
export { examAttemptEffects } from './training/examAttempts.js';
export { examPaperEffects } from './training/examPapers.js';
export { trainerEffects } from './training/trainers.js';
export { trainingPlanEffects } from './training/trainingPlans.js';
export { trainingEffects } from './training/trainings.js';
