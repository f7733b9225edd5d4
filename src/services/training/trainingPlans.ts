import { addDays } from '../../core/businessTime.js';
import { Params } from '../../core/sql/params.js';
import { Position, SkillGap } from '../../entities/index.js';
import { trainingPlanProcess } from '../../processes/training/trainingPlan.js';
import { add, beginBrought, company, effectsOf, linesOf, oneAtATime, referTo, remove, select } from '../flow/words.js';

export const trainingPlanEffects = effectsOf(trainingPlanProcess, {
  /** Begins the training plan of a year, with the day by which it is to be approved (5.1.1a). */
  async trainingPlanDraft(work, given) {
    await oneAtATime(work, `training_plan ${given.planYear}`);
    const daysBefore = (await company(work)).valueOf('annualTrainingPlan.approval.daysBefore');
    return beginBrought(work, given, { approvalDay: addDays(`${given.planYear}-01-01`, -daysBefore) });
  },

  /** Looks up how many people in which position have open needs, by the indicator that showed them (5.1.1c). */
  async trainingPlanAssess(work) {
    const { record } = work;
    for (const gap of await linesOf(work, record, SkillGap, 'trainingPlan')) remove(work, gap);
    const sql = `select l.position_id as position, v.indicator_code as "indicatorCode",
        count(distinct n.learner_id)::int as headcount, count(*)::int as shortcomings
      from development_need n join account a on a.id = n.learner_id
        left join placement l on l.employee_id = a.employee_id and l.to_day is null
        left join score_item i on i.id = n.score_item_id left join indicator_value f on f.id = i.indicator_value_id
        left join indicator_version v on v.id = f.indicator_id
      where n.state in ('IDENTIFIED', 'PLANNED', 'IN_TRAINING') group by 1, 2 order by 1, 2`;
    type Gap = Pick<SkillGap, 'indicatorCode' | 'headcount' | 'shortcomings'> & { readonly position: string | null };
    for (const { position, ...gap } of await select<Gap>(work, sql, new Params()))
      add(work, SkillGap, {
        ...gap,
        trainingPlan: record,
        position: position ? referTo(work, Position, position) : null,
      });
    record.gapsAsOf = work.now;
  },
});
