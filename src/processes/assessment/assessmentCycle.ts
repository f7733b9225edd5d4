import { another, atLeast, defineProcess, exists, not, now, otherThan, type Fact } from '../../core/words.js';
import { AssessmentCycle, AssessmentForm } from '../../entities/index.js';
import { inForce } from '../../settings/inForce.js';

const months = { MONTHLY: 1, QUARTERLY: 3 } as const;

const notACycle: Fact = {
  code: 'NOT_A_CYCLE',
  means: { en: 'The period must be a calendar month or quarter', zh: '起止日须为自然月或自然季度' },
  clause: '4.3.1a',
  curable: true,
  sql: (row) =>
    `not case ${row}.cycle_length ${Object.entries(months)
      .map(
        ([length, count]) => `when '${length}' then extract(day from ${row}.from_day) = 1
        and (extract(month from ${row}.from_day)::int - 1) % ${count} = 0
        and ${row}.to_day = (${row}.from_day + interval '${count} months' - interval '1 day')::date`,
      )
      .join(' ')} end`,
};

const plannedTwice: Fact = {
  code: 'PLANNED_TWICE',
  means: { en: 'There is already an assessment cycle for this period', zh: '该期间已有考核周期' },
  clause: '4.3.1a',
  curable: true,
  sql: another(AssessmentCycle, ['cycleLength', 'fromDay'], { state: otherThan('DROPPED') }),
};

const otherRun: Fact = {
  code: 'OTHER_PERIOD',
  means: { en: 'The indicator run is of another period or void', zh: '指标核算的期间不符，或已作废' },
  clause: '4.3.1b',
  curable: true,
  sql: (row) => `not exists (select from indicator_run k where k.id = ${row}.indicator_run_id and k.state = 'COMPUTED'
    and k.from_day = ${row}.from_day and k.to_day = ${row}.to_day)`,
};

const nobodyAssessed: Fact = {
  code: 'NOBODY_ASSESSED',
  means: { en: 'No position has an assessment scheme in force for this period', zh: '没有岗位具备适用的考核方案' },
  clause: '4.3.1b',
  curable: true,
  sql: not(exists(AssessmentForm, 'cycle')),
};

const ratersFew: Fact = {
  code: 'RATERS_FEW',
  means: {
    en: 'A person has fewer peer ratings than a figure needs',
    zh: '有人的互评人数不足，不形成互评指标',
  },
  clause: '4.2.4',
  curable: true,
  sql: (row, _actors, now) => `exists (select from peer_rating p where p.cycle_id = ${row}.id group by p.rated_id
    having count(*) filter (where p.state = 'GIVEN') < ${inForce('peerRating.raters.count', now)})`,
};

const formsOpen: Fact = {
  code: 'FORMS_OPEN',
  means: { en: 'Some assessment forms are not yet scored', zh: '仍有未完成的考核表' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(AssessmentForm, 'cycle', { state: ['SCORING', 'RECUSED'] }),
};

const appealsOpen: Fact = {
  code: 'APPEALS_OPEN',
  means: { en: 'An appeal is still open, or the time for appeals is not over', zh: '仍有未处理的申诉，或申诉期未满' },
  clause: '4.3.1b',
  curable: true,
  sql: exists(AssessmentForm, 'cycle', { state: 'APPEALED' }, { state: 'PUBLISHED', appealBy: atLeast(now) }),
};

export const assessmentCycleProcess = defineProcess({
  entity: AssessmentCycle,
  clause: '4.3.1a',
  administers: true,

  states: {
    PLANNED: { means: { en: 'Planned; peer ratings can be requested', zh: '已计划' } },
    SCORING: { means: { en: 'Scoring in progress', zh: '评分中' } },
    PUBLISHED: { means: { en: 'Published, open to appeals', zh: '已公布' } },
    LOCKED: { means: { en: 'Locked: scores are final', zh: '已锁定' } },
    DROPPED: { means: { en: 'Cancelled', zh: '已取消' } },
  },

  steps: {
    assessmentCyclePlan: {
      means: { en: 'Plans an assessment cycle for a month or a quarter', zh: '计划考核周期' },
      to: 'PLANNED',
      brings: { required: ['fromDay', 'toDay'], preset: ['cycleLength', 'tieRule'] },
      effect: true,
      unlessAfter: [notACycle, plannedTwice],
    },
    assessmentCycleDrop: {
      means: { en: 'Cancels the assessment cycle', zh: '取消考核周期' },
      from: ['PLANNED'],
      to: 'DROPPED',
      noteRequired: true,
    },
    assessmentCycleScore: {
      means: { en: 'Starts scoring: opens the assessment forms with computed scores', zh: '启动评分，生成考核表' },
      clause: '4.3.1b',
      from: ['PLANNED'],
      to: 'SCORING',
      brings: { required: ['indicatorRun'] },
      effect: true,
      unlessAfter: [otherRun, nobodyAssessed],
      warns: [ratersFew],
    },
    assessmentCyclePublish: {
      means: { en: 'Publishes the scores and ranks to those assessed', zh: '公布考核结果与排名' },
      clause: '4.3.1c',
      from: ['SCORING'],
      to: 'PUBLISHED',
      effect: true,
      unless: [formsOpen],
    },
    assessmentCycleLock: {
      means: {
        en: 'Locks all scores and identifies development needs from low ones',
        zh: '锁定考核结果，低分形成发展需求',
      },
      clause: '4.3.1b',
      from: ['PUBLISHED'],
      to: 'LOCKED',
      effect: true,
      unless: [appealsOpen],
    },
  },

  limits: [
    {
      setting: 'assessmentCycle.scoring.workdays',
      clause: '4.3.1b',
      from: ['SCORING'],
      until: ['PUBLISHED', 'LOCKED'],
    },
  ],
});
