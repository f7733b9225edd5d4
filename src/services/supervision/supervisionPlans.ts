import { ref } from '@mikro-orm/core';
import { badInput } from '../../core/refusal.js';
import { Department, SupervisionItem, SupervisionPlan } from '../../entities/index.js';
import { find } from '../../reads/find.js';
import type { Period, PlannedItem } from '../../schema/supervision/planInputs.js';
import { linesOf } from '../flow/lines.js';
import { takeInside } from '../flow/takeInside.js';
import { begin, beginAmong, type Work } from '../flow/work.js';
import { knownClause } from './knownClause.js';

/** Begins the supervision plan of a year or a quarter (4.1.1b). */
export async function draftSupervision(work: Work<SupervisionPlan>, given: Period): Promise<SupervisionPlan> {
  const { planQuarter = null, emphasis = null } = given;
  const planYear = given.planYear;
  if (planQuarter !== null && (planQuarter < 1 || planQuarter > 4))
    throw badInput('The quarter is from 1 to 4.', '季度须为 1 至 4。');
  return begin(work, SupervisionPlan, { planYear, planQuarter, emphasis });
}

/** Adds a clause that is to be inspected in a department (4.1.1c). */
export async function addItem(work: Work, given: PlannedItem): Promise<SupervisionItem> {
  const inspected = ref(await find(work.em, Department, given.inspected, work));
  const askedByClause = knownClause(given.askedByClause);
  return beginAmong(work, SupervisionItem, { askedByClause, inspected, inspectBy: given.inspectBy });
}

/** A plan takes along all that it still has. */
const withItems = (step: string) => async (work: Work<SupervisionPlan>) => {
  const items = await linesOf(work, work.record, SupervisionItem, 'supervisionPlan');
  takeInside(work, step, { ids: items.flatMap(({ id, state }) => (state === 'DRAFTED' ? [id] : [])) });
};

/** All that the plan has is to be inspected from now on. */
export const approveSupervision = withItems('supervisionItemOpen');
/** Nothing of the plan is inspected. */
export const dropSupervision = withItems('supervisionItemLapse');
