import { acting, both, either, exists, is, not, otherThan, via, type Fact } from '../../core/words.js';
import { Enrolment, Training, TrainingEffect } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';
import { today } from '../../settings/today.js';
import { isUnknownIndicator, unknownIndicator } from '../assessment/unknownIndicator.js';
import { isOwner, only } from '../facts.js';

export const unplanned: Fact = {
  code: 'UNPLANNED',
  means: { en: 'The training is in no approved plan: state the reason', zh: '未列入已批准的培训计划，须说明原因' },
  clause: '5.2.1a',
  curable: true,
  params: { field: 'unplannedBecause' },
  sql: (row) => `${row}.unplanned_because is null and not exists (select from training_plan_item i
    join training_plan o on o.id = i.training_plan_id where i.id = ${row}.plan_item_id and o.state = 'APPROVED')`,
};

export const trainerUnqualified: Fact = {
  code: 'TRAINER_UNQUALIFIED',
  means: { en: 'A colleague must be a qualified internal trainer to teach', zh: '须由已认定的内部讲师授课' },
  clause: '5.2.2a',
  curable: true,
  sql: both(is(Training, { mode: ['INTERNAL', 'PRACTICE'] }), not(via(Training, 'trainer', { state: 'QUALIFIED' }))),
};

export const courseClosed: Fact = {
  code: 'COURSE_CLOSED',
  means: { en: 'Online training needs a published course', zh: '在线学习须有已发布的课程' },
  clause: '5.2.1d',
  curable: true,
  sql: both(
    is(Training, { mode: 'ONLINE' }, { course: otherThan(null) }),
    not(via(Training, 'course', { state: 'PUBLISHED' })),
  ),
};

export const providerMissing: Fact = {
  code: 'PROVIDER_MISSING',
  means: { en: 'The provider, the need or the cost is missing', zh: '须写明培训机构、实际需求与费用' },
  clause: '5.2.3a',
  curable: true,
  sql: is(Training, { provider: null }, { neededFor: null }, { cost: null }),
};

export const isExternal: Fact = {
  code: 'IS_EXTERNAL',
  means: { en: 'An external training must be requested and approved first', zh: '外部培训须先申请并获批' },
  clause: '5.2.3a',
  sql: is(Training, { mode: 'EXTERNAL' }),
};

export const isNotExternal = not(isExternal, {
  code: 'IS_NOT_EXTERNAL',
  means: { en: 'Only an external training is requested', zh: '仅外部培训需申请' },
  curable: true,
});

export const financeDecides: Fact = {
  code: 'FINANCE_DECIDES',
  means: { en: 'The cost is so high that finance must approve', zh: '费用超限，须经财务审批' },
  clause: '5.2.3a',
  sql: (row, _actors, now) => `${row}.cost > ${inForce('trainingEngagement.financeApproval.amount', now)}`,
};

export const personnelDecides = not(financeDecides, {
  code: 'PERSONNEL_DECIDES',
  means: { en: 'The cost is not high enough for finance to approve', zh: '费用未超限，无须财务审批' },
});

/** The actor teaches the training (SOD-27). */
export const teachesIt: Fact = {
  code: 'OWN_TRAINING',
  means: { en: 'Trainers may not evaluate their own training (SOD-27)', zh: '讲师不得评价本人授课的培训（SOD-27）' },
  clause: '5.2.5a',
  sql: via(Training, 'trainer', { teacher: acting }),
};

/** The organisers of a training: its trainer, or the person who scheduled it. */
export const runsIt = only(
  'RUNS_TRAINING',
  { en: 'the trainer or the person who scheduled the training', zh: '讲师或培训组织者' },
  '5.2.1a',
  either(isOwner.sql, teachesIt.sql),
);

export const attendanceOpen: Fact = {
  code: 'ATTENDANCE_OPEN',
  means: { en: 'Attendance is not yet recorded for every learner', zh: '仍有学员未登记出勤' },
  clause: '5.2.1a',
  curable: true,
  sql: exists(Enrolment, 'training', { state: 'ENROLLED' }),
};

export const reactionsOpen: Fact = {
  code: 'REACTIONS_OPEN',
  means: { en: 'The time for the learners’ ratings is not over', zh: '学员评价期尚未结束' },
  clause: '5.2.5a',
  sql: exists(Enrolment, 'training', { state: 'ATTENDED' }),
};

export const effectMissing: Fact = {
  code: 'EFFECT_MISSING',
  means: { en: 'The effect of the training is not yet computed', zh: '尚未核算培训效果' },
  clause: '5.2.5a',
  curable: true,
  sql: both(is(Training, { indicatorCode: otherThan(null) }), not(exists(TrainingEffect, 'training'))),
};

/** Whether those who took part thought a training poor, few as they may be, in SQL. */
export const thoughtPoor = (row: string, now: string): string =>
  `(select avg(e.reaction) from enrolment e where e.training_id = ${row}.id) <= ${inForce('trainingEvaluation.lowScore.points', now)}`;

/** It was thought poor, or changed nothing for the better that can be told, and nothing is done otherwise. */
export const adjustmentMissing: Fact = {
  code: 'ADJUSTMENT_MISSING',
  means: { en: 'The training fell short: an adjustment is missing', zh: '培训未达预期，须提出调整措施' },
  clause: '5.2.5c',
  curable: true,
  sql: (row, _actors, now) => `(${thoughtPoor(row, now)}
      or (select x.verdict in ('LOSS', 'NOT_SHOWN') from training_effect x where x.training_id = ${row}.id order by x.id desc limit 1))
      is true
    and not exists (select from training_adjustment j where j.training_id = ${row}.id)`,
};

/** The effect is computed of an indicator that there is not, or of none. */
export const measuredUnknown: Fact = {
  ...unknownIndicator,
  params: { field: 'indicatorCode' },
  sql: exists(TrainingEffect, 'training', (effect) => isUnknownIndicator(`${effect}.indicator_code`)),
};

/** The last effect computed compares figures of periods that are not one before and one after the training. */
export const periodsOff: Fact = {
  code: 'PERIODS_OFF',
  means: {
    en: 'One period must end before the training, the other start after it, with valid figures for both',
    zh: '对比期间须分别在培训之前与之后，且指标核算有效',
  },
  clause: '5.2.5a',
  curable: true,
  sql: (row) => `exists (select from training_effect x join indicator_run b on b.id = x.earlier_run_id
      join indicator_run l on l.id = x.later_run_id
    where x.training_id = ${row}.id and (b.state <> 'COMPUTED' or l.state <> 'COMPUTED'
      or b.to_day >= ${today(`${row}.starts_at`)} or l.from_day <= ${today(`${row}.ends_at`)}))`,
};
