import { ref, type Ref } from '@mikro-orm/core';
import { addDays } from '../../core/businessTime.js';
import { Params } from '../../core/params.js';
import { Position, SkillGap, TrainingPlan, TrainingPlanItem } from '../../entities/index.js';
import { run } from '../../reads/run.js';
import type { TrainingPlanFields, TrainingPlanItemFields } from '../../schema/training/inputs.js';
import { companyAt } from '../flow/clocks/companyAt.js';
import { findRef } from '../flow/findRef.js';
import { linesOf, put, replaceLines } from '../flow/lines.js';
import { oneAtATime } from '../flow/oneAtATime.js';
import { soundYear } from '../flow/soundYear.js';
import { add, begin, type Work } from '../flow/work.js';

/** Begins the training plan of a year, with the day by which it is to be approved (5.1.1a). */
export async function draftPlan(
  work: Work<TrainingPlan>,
  { planYear: year, items, ...basis }: TrainingPlanFields & { planYear: number },
): Promise<TrainingPlan> {
  const planYear = soundYear(year);
  await oneAtATime(work.em, `training_plan ${planYear}`);
  const { valueOf } = await companyAt(work.em, work.now);
  const approvalDay = addDays(`${planYear}-01-01`, -valueOf('annualTrainingPlan.approval.daysBefore'));
  const { businessDemands = null, abilities = null } = basis;
  const plan = await begin(work, TrainingPlan, { planYear, approvalDay, businessDemands, abilities, gapsAsOf: null });
  await keepItems(work, plan, items ?? []);
  return plan;
}

/** Changes a plan; its items are replaced as a whole. */
export async function editPlan(work: Work<TrainingPlan>, { items, ...basis }: TrainingPlanFields): Promise<void> {
  const { businessDemands, abilities } = basis;
  put(TrainingPlan, work.record, { businessDemands, abilities });
  if (items) await keepItems(work, work.record, items);
}

async function keepItems(work: Work, plan: TrainingPlan, items: readonly TrainingPlanItemFields[]): Promise<void> {
  const found = [];
  for (const { position, ...item } of items) found.push({ ...item, position: await findRef(work, Position, position) });
  await replaceLines(work, plan, found, {
    type: TrainingPlanItem,
    by: 'trainingPlan',
    make: (line) => add(work, TrainingPlanItem, { ...blank, ...line, trainingPlan: ref(plan) as Ref<TrainingPlan> }),
  });
}

const blank = { objective: null, content: null, mode: null, heldBy: null, taughtBy: null };

/** Looks up how many people in which position have open needs, by the indicator that showed them (5.1.1c). */
export async function assessGaps(work: Work<TrainingPlan>): Promise<void> {
  const { em, now, record } = work;
  for (const gap of await linesOf(work, record, SkillGap, 'trainingPlan')) em.remove(gap);
  const sql = `select l.position_id as position, v.indicator_code as "indicatorCode",
      count(distinct n.learner_id)::int as headcount, count(*)::int as shortcomings
    from development_need n join account a on a.id = n.learner_id
      left join placement l on l.employee_id = a.employee_id and l.to_day is null
      left join score_item i on i.id = n.score_item_id left join indicator_value f on f.id = i.indicator_value_id
      left join indicator_version v on v.id = f.indicator_id
    where n.state in ('IDENTIFIED', 'PLANNED', 'IN_TRAINING') group by 1, 2 order by 1, 2`;
  type Gap = Pick<SkillGap, 'indicatorCode' | 'headcount' | 'shortcomings'> & { readonly position: string | null };
  for (const { position, ...gap } of await run<Gap>(em, sql, new Params()))
    add(work, SkillGap, {
      trainingPlan: ref(record),
      position: position ? ref(em.getReference(Position, position)) : null,
      ...gap,
    });
  record.gapsAsOf = now;
}
