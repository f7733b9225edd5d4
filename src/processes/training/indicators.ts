import { timeZone } from '../../settings/index.js';
import { during, type Indicator, type Period } from '../assessment/indicator.js';

/** The last moment of the day by which something planned is to be held. */
const heldBy = `((i.held_by + 1)::timestamp at time zone '${timeZone}') - interval '1 millisecond'`;

/** What approved plans have held by a day of the period, of whoever held it; while nobody did, it is nobody's. */
const planned = (period: Period) =>
  `select coalesce(h.training_id, i.training_plan_id) as record_id, h.account_id, ${heldBy} as done_on,
    h.training_id is not null as contributes, null::numeric as magnitude
  from training_plan_item i left join lateral (select t.id as training_id, s.actor_id as account_id from training t
      join step_record s on s.record_id = t.id and s.step = 'trainingHold' and s.taken_at <= ${period.cutOff}
      where t.plan_item_id = i.id order by s.id limit 1) h on true
  where ${during(heldBy, period)} and exists (select from step_record a where a.record_id = i.training_plan_id
    and a.step = 'trainingPlanApprove' and a.taken_at <= ${period.cutOff})`;

/** The attempts that ended in the period, of whoever sat the paper; what lapsed is not passed. */
const sat = (period: Period) =>
  `select s.record_id, x.owner_id as account_id, s.taken_at as done_on, x.passed is true as contributes,
    null::numeric as magnitude
  from step_record s join exam_attempt x on x.id = s.record_id
  where s.step in ('examAttemptSubmit', 'examAttemptLapse') and ${during('s.taken_at', period)}`;

const share = { unit: 'PERCENT', better: 'HIGHER', figure: 'SHARE' } as const;

/** The indicators of training (5, with the formulas of 1.13), by their codes; what a training changed: `effectOf`. */
export const trainingIndicators: Readonly<Record<string, Indicator>> = {
  'L-PLAN': {
    en: 'Training held as planned',
    zh: '培训计划执行率',
    clause: '5.2.1a',
    ...share,
    formula: 'Trainings planned for the period and held by the cut-off / trainings planned',
    source: planned,
  },
  'L-PASS': {
    en: 'Exams passed',
    zh: '考试及格率',
    clause: '5.2.4c',
    ...share,
    formula: 'Exam attempts ended in the period and passed / exam attempts ended',
    source: sat,
  },
};
