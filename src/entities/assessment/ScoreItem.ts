import type { Ref } from '@mikro-orm/core';
import { choice, many, name, percent, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { AssessmentForm } from './AssessmentForm.js';
import type { IndicatorValue } from './IndicatorValue.js';
import type { SchemeItem } from './SchemeItem.js';
import { assessmentSides } from './SchemeItem.js';

/** One score: reckoned from a figure, or given with a reason (评分项). */
@entity({ en: 'One score of a form', zh: '评分项', clause: '4.3.1b', rows: { within: 'assessmentForm' }, ids: 'score' })
export class ScoreItem extends Row {
  @reference('AssessmentForm', { en: 'The form', zh: '考核表' })
  assessmentForm!: Ref<AssessmentForm>;

  @reference('SchemeItem', { en: 'By which item of the scheme', zh: '考核方案项目' })
  schemeItem!: Ref<SchemeItem>;

  @choice('AssessmentSide', assessmentSides, { en: 'Which side of the work it is of', zh: '考核维度' })
  side!: keyof typeof assessmentSides;

  @name({ en: 'What is scored', zh: '考核项目' })
  title!: string;

  @percent({ en: 'What it weighs, of a hundred', zh: '权重（%）' })
  weight!: string;

  @reference('IndicatorValue', { en: 'The figure that it was reckoned from', zh: '指标值', nullable: true })
  indicatorValue!: Ref<IndicatorValue> | null;

  @percent({ en: 'The points of a hundred; none is still to be scored', zh: '得分（满分 100）', nullable: true })
  points!: string | null;

  @text({ en: 'Why, where somebody gave it', zh: '人工评分理由', nullable: true })
  reason!: string | null;

  @many('DevelopmentNeed', { en: 'What is to be learnt because of it', zh: '发展需求', by: 'scoreItem' })
  developmentNeeds!: unknown;
}
