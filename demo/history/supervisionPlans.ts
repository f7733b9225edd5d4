import { next } from '../act.js';
import type { Stepped } from '../client.js';
import type { Staff } from '../company/staff.js';
import { departmentNamed } from './departmentNamed.js';

/** Who plans what is inspected, and who approves it. */
const planner = { lead: 'tangyu', executive: 'liu' } as const;

interface Period {
  readonly planYear: number;
  readonly planQuarter?: number;
}

/** The quarter that a day is in. */
export const quarterOf = (day: string): Required<Period> => ({
  planYear: Number(day.slice(0, 4)),
  planQuarter: Math.ceil(Number(day.slice(5, 7)) / 3),
});

const lastDayOf = ({ planYear, planQuarter = 4 }: Period) =>
  `${planYear}-${['03-31', '06-30', '09-30', '12-31'][planQuarter - 1]}`;

/** The plan of a period, with these clauses to be inspected in a department by the end of it. */
export async function draftPlan(staff: Staff, period: Period, department: string, clauses: readonly string[]) {
  const lead = await staff.as(planner.lead);
  const plan = await lead.step('supervisionPlanDraft', { ...period, emphasis: '合同与档案' });
  const inspected = await departmentNamed(lead, department);
  const items: Stepped[] = [];
  for (const askedByClause of clauses) {
    const item = { supervisionPlan: plan.id, askedByClause, inspected, inspectBy: lastDayOf(period) };
    items.push(await lead.step('supervisionItemAdd', item));
  }
  return { plan: { ...plan, version: plan.version + items.length }, items };
}

export const submitPlan = async (staff: Staff, plan: Stepped): Promise<Stepped> =>
  next(await staff.as(planner.lead), 'supervisionPlanSubmit', plan);

/** The executive sends it back once, then approves it; with that its items are due. */
export async function approvePlan(staff: Staff, plan: Stepped): Promise<Stepped> {
  const executive = await staff.as(planner.executive);
  const returned = await next(executive, 'supervisionPlanReturn', plan, { note: '写明监督重点。' });
  return next(executive, 'supervisionPlanApprove', await submitPlan(staff, returned));
}

/** The executive agrees that something is not inspected after all. */
export const waiveItem = async (staff: Staff, item: Stepped): Promise<Stepped> =>
  next(await staff.as(planner.executive), 'supervisionItemWaive', opened(item), { note: '该岗位已并入总部。' });

/** An item as it is once its plan was approved. */
export const opened = (item: Stepped): Stepped => ({ ...item, version: item.version + 1 });

/** Plans of years to come: one to be approved, one being written, one given up. */
export async function plansAhead(staff: Staff, year: number, department: string): Promise<void> {
  await submitPlan(staff, (await draftPlan(staff, { planYear: year + 1 }, department, ['2.2.3', '2.2.5'])).plan);
  await draftPlan(staff, { planYear: year + 2 }, department, ['2.2.6']);
  const { plan } = await draftPlan(staff, { planYear: year + 3 }, department, ['2.2.7']);
  await next(await staff.as(planner.lead), 'supervisionPlanDrop', plan, { note: '待新组织架构确定后编制。' });
}

/** Nothing of it is left. */
export const closePlan = async (staff: Staff, plan: Stepped): Promise<Stepped> => {
  const lead = await staff.as(planner.lead);
  const { supervisionPlan } = await lead.ask(
    'query ($id: ID!) { supervisionPlan(id: $id) { id version state } }',
    plan,
  );
  return next(lead, 'supervisionPlanClose', supervisionPlan);
};
