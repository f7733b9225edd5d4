import { choice, entity, many, name, percent, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { AssessmentForm, IndicatorValue, SchemeItem } from '../index.js';
import { assessmentSides } from './SchemeItem.js';

/** One score: computed from a figure, or given with a reason (评分项). */
@entity({
  en: 'A score of an assessment form',
  zh: '评分项',
  clause: '4.3.1b',
  rows: { within: 'assessmentForm' },
  ids: 'score',
})
export class ScoreItem extends Row {
  @reference('AssessmentForm', { en: 'The assessment form', zh: '考核表' })
  assessmentForm!: Ref<AssessmentForm>;

  @reference('SchemeItem', { en: 'The scheme item scored', zh: '考核方案项目' })
  schemeItem!: Ref<SchemeItem>;

  @choice('AssessmentSide', assessmentSides, { en: 'Side of the work that the score belongs to', zh: '考核维度' })
  side!: keyof typeof assessmentSides;

  @name({ en: 'Title of the score', zh: '考核项目' })
  title!: string;

  @percent({ en: 'Weight in percent', zh: '权重（%）' })
  weight!: string;

  @reference('IndicatorValue', { en: 'The figure from which the score is computed', zh: '指标值', nullable: true })
  indicatorValue!: Ref<IndicatorValue> | null;

  @percent({ en: 'Points of a hundred; none where not yet scored', zh: '得分（满分 100）', nullable: true })
  points!: string | null;

  @text({ en: 'Reason for a manual score', zh: '人工评分理由', nullable: true })
  reason!: string | null;

  @many('DevelopmentNeed', { en: 'Development needs that arise from the score', zh: '发展需求', by: 'scoreItem' })
  developmentNeeds!: unknown;
}
