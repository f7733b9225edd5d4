import { acting, defineProcess, is, not, via, type Fact } from '../../core/words.js';
import { ComprehensiveEvaluation } from '../../entities/index.js';

const isEvaluated: Fact = {
  code: 'OWN_EVALUATION',
  means: { en: 'Nobody may decide on their own grade (SOD-23)', zh: '不得参与本人的综合评价（SOD-23）' },
  clause: '4.3.3b',
  sql: is(ComprehensiveEvaluation, { evaluated: acting }),
};

/** With this grade, somebody in the same position would have more points and a worse grade, or less and a better one. */
const orderBroken: Fact = {
  code: 'ORDER_BROKEN',
  means: {
    en: 'Someone in the same position with more points would have a lower grade',
    zh: '同岗位得分更高者的等级不得更低',
  },
  clause: '4.4.1d',
  curable: true,
  sql: (row) => `exists (select from comprehensive_evaluation o
    join assessment_form f on f.id = o.assessment_form_id join assessment_form m on m.id = ${row}.assessment_form_id
    where o.cycle_id = ${row}.cycle_id and f.position_id = m.position_id
      and (o.points > ${row}.points and o.grade > ${row}.grade or o.points < ${row}.points and o.grade < ${row}.grade))`,
};

const notLocked: Fact = {
  code: 'FORM_NOT_LOCKED',
  means: { en: 'The assessment form is not locked', zh: '考核表尚未锁定' },
  clause: '4.3.3a',
  sql: not(via(ComprehensiveEvaluation, 'assessmentForm', { state: ['LOCKED', 'FLAGGED'] })),
};

export const comprehensiveEvaluationProcess = defineProcess({
  entity: ComprehensiveEvaluation,
  clause: '4.3.3a',
  administers: true,

  states: {
    COMPUTED: { means: { en: 'Computed, awaiting confirmation', zh: '已核算，待确认' } },
    CONFIRMED: { means: { en: 'Confirmed: the grade is final', zh: '已确认' } },
  },

  steps: {
    comprehensiveEvaluationCompute: {
      means: { en: 'Computes points and grade from the locked results', zh: '核算综合评价' },
      to: 'COMPUTED',
      inside: ['assessmentCycleLock'],
    },
    comprehensiveEvaluationCalibrate: {
      means: { en: 'Calibrates the grade, with a reason', zh: '校准等级' },
      clause: '4.3.3b',
      from: ['COMPUTED'],
      brings: { required: ['grade', 'calibration'] },
      apart: [isEvaluated],
      unlessAfter: [orderBroken],
      tells: ['awaited'],
    },
    comprehensiveEvaluationConfirm: {
      means: { en: 'Confirms the comprehensive evaluation', zh: '确认综合评价' },
      clause: '4.3.3b',
      from: ['COMPUTED'],
      to: 'CONFIRMED',
      approves: true,
      apart: ['comprehensiveEvaluationCalibrate', isEvaluated],
      unless: [notLocked],
      tells: ['owner'],
    },
  },
});
