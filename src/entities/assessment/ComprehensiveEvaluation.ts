import { choice, entity, percent, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account, AssessmentCycle, AssessmentForm } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

export const performanceGrades = {
  A: { en: 'Excellent', zh: '优秀' },
  B: { en: 'Good', zh: '良好' },
  C: { en: 'Meets the requirements', zh: '合格' },
  D: { en: 'Below the requirements', zh: '待改进' },
  E: { en: 'Far below the requirements', zh: '不合格' },
} as const;

/**
 * The evaluation of a person's locked results of a cycle, with all that it is computed from (综合评价). While projects are
 * not assessed by themselves, regular assessment is the whole of it.
 */
@entity({
  en: 'Comprehensive evaluation of a person’s locked results of a cycle',
  zh: '综合评价',
  clause: '4.3.3a',
  rows: { read: { en: 'See comprehensive evaluations', zh: '查看综合评价' } },
  about: 'evaluated',
  aboutSees: ['CONFIRMED'],
  list: 'comprehensiveEvaluations',
  aggregates: true,
  ids: 'evaluation',
  numbered: 'ZP',
})
export class ComprehensiveEvaluation extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The assessment cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'The account evaluated', zh: '被评价人', filter: true })
  evaluated!: Ref<Account>;

  @reference('AssessmentForm', { en: 'Locked form of the regular assessment', zh: '定期考核表' })
  assessmentForm!: Ref<AssessmentForm>;

  @percent({ en: 'Points of the regular assessment', zh: '定期考核得分' })
  regularPoints!: string;

  @percent({ en: 'Weight of the regular assessment in percent', zh: '定期考核权重（%）' })
  regularWeight!: string;

  @percent({ en: 'Points of the project assessment; none without a project', zh: '项目考核得分', nullable: true })
  projectPoints!: string | null;

  @percent({ en: 'Weight of the project assessment in percent', zh: '项目考核权重（%）' })
  projectWeight!: string;

  @percent({ en: 'Total points of the evaluation', zh: '综合得分', order: true })
  points!: string;

  @choice('PerformanceGrade', performanceGrades, {
    en: 'Computed grade, by the grade scale of that day',
    zh: '按得分核定的等级',
    clause: '4.3.3b',
  })
  computedGrade!: keyof typeof performanceGrades;

  @choice('PerformanceGrade', performanceGrades, { en: 'Final grade', zh: '绩效等级', clause: '4.3.3b', filter: true })
  grade!: keyof typeof performanceGrades;

  @text({ en: 'Reason for calibrating the computed grade', zh: '等级校准理由', nullable: true })
  calibration!: string | null;
}
