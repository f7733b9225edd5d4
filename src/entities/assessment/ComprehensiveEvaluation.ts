import type { Ref } from '@mikro-orm/core';
import { choice, percent, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { AssessmentCycle } from './AssessmentCycle.js';
import type { AssessmentForm } from './AssessmentForm.js';

export const performanceGrades = {
  A: { en: 'Excellent', zh: '优秀' },
  B: { en: 'Good', zh: '良好' },
  C: { en: 'As is asked for', zh: '合格' },
  D: { en: 'Less than is asked for', zh: '待改进' },
  E: { en: 'Far less than is asked for', zh: '不合格' },
} as const;

/**
 * What somebody's locked results of a cycle come to, with all that it is reckoned from (综合评价). While projects are
 * not assessed by themselves, regular assessment is the whole of it.
 */
@entity({
  en: 'What somebody’s locked results of a cycle come to',
  zh: '综合评价',
  clause: '4.3.3a',
  rows: { read: { name: 'evaluationRead', en: 'See what somebody’s results come to', zh: '查看综合评价' } },
  about: 'evaluated',
  aboutSees: ['CONFIRMED'],
  list: 'comprehensiveEvaluations',
  ids: 'evaluation',
  numbered: 'ZP',
})
export class ComprehensiveEvaluation extends BusinessRecord {
  @reference('AssessmentCycle', { en: 'The cycle', zh: '考核周期', filter: true })
  cycle!: Ref<AssessmentCycle>;

  @reference('Account', { en: 'Whose it is', zh: '被评价人', filter: true })
  evaluated!: Ref<Account>;

  @reference('AssessmentForm', { en: 'The locked form of the regular assessment', zh: '定期考核表' })
  assessmentForm!: Ref<AssessmentForm>;

  @percent({ en: 'The points of the regular assessment', zh: '定期考核得分' })
  regularPoints!: string;

  @percent({ en: 'What they weigh, of a hundred', zh: '定期考核权重（%）' })
  regularWeight!: string;

  @percent({ en: 'The points of the projects; none where there was none', zh: '项目考核得分', nullable: true })
  projectPoints!: string | null;

  @percent({ en: 'What they weigh, of a hundred', zh: '项目考核权重（%）' })
  projectWeight!: string;

  @percent({ en: 'The points of the whole', zh: '综合得分', order: true })
  points!: string;

  @choice('PerformanceGrade', performanceGrades, {
    en: 'The grade that the points are, by the scale of that day',
    zh: '按得分核定的等级',
    clause: '4.3.3b',
  })
  reckonedGrade!: keyof typeof performanceGrades;

  @choice('PerformanceGrade', performanceGrades, { en: 'The grade', zh: '绩效等级', clause: '4.3.3b', filter: true })
  grade!: keyof typeof performanceGrades;

  @text({ en: 'Why the grade is another than was reckoned', zh: '等级校准理由', nullable: true })
  calibration!: string | null;
}
