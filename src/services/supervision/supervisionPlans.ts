import { SupervisionItem, type SupervisionPlan } from '../../entities/index.js';
import { supervisionPlanProcess } from '../../processes/supervision/supervisionPlan.js';
import { effectsOf, linesOf, takeInside, type Work } from '../flow/words.js';

/** A plan takes along all that it still has. */
const withItems = (step: string) => async (work: Work<SupervisionPlan>) => {
  const items = await linesOf(work, work.record, SupervisionItem, 'supervisionPlan');
  takeInside(work, step, { ids: items.flatMap(({ id, state }) => (state === 'DRAFTED' ? [id] : [])) });
};

export const supervisionPlanEffects = effectsOf(supervisionPlanProcess, {
  /** All that the plan has is to be inspected from now on. */
  supervisionPlanApprove: withItems('supervisionItemOpen'),
  /** Nothing of the plan is inspected. */
  supervisionPlanDrop: withItems('supervisionItemLapse'),
});
