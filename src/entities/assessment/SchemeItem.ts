import type { Ref } from '@mikro-orm/core';
import { choice, code, name, percent, quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { AssessmentScheme } from './AssessmentScheme.js';

export const assessmentSides = {
  PROCESS: { en: 'That the processes are kept to', zh: '业务流程执行情况', clause: '4.2.1' },
  QUALITY: { en: 'That it is done well', zh: '业务质量', clause: '4.2.2' },
  EFFICIENCY: { en: 'That it goes fast', zh: '工作效率', clause: '4.2.3' },
  TEAMWORK: { en: 'That people work together', zh: '团队协作', clause: '4.2.4' },
} as const;

/** One thing that is scored: by an indicator between two figures, or by whoever assesses. */
@entity({
  en: 'One thing that is scored',
  zh: '考核方案项目',
  clause: '4.3.1b',
  rows: { within: 'scheme' },
  ids: 'scheme_item',
})
export class SchemeItem extends Row {
  @reference('AssessmentScheme', { en: 'The scheme', zh: '考核方案' })
  scheme!: Ref<AssessmentScheme>;

  @choice('AssessmentSide', assessmentSides, { en: 'Which side of the work it is of', zh: '考核维度' })
  side!: keyof typeof assessmentSides;

  @name({ en: 'What is scored', zh: '考核项目' })
  title!: string;

  @code({ en: 'The indicator; none is scored by whoever assesses', zh: '指标代码；缺省为人工评分', nullable: true })
  indicatorCode!: string | null;

  @percent({ en: 'What it weighs, of a hundred', zh: '权重（%）' })
  weight!: string;

  @quantity({ en: 'The figure that is worth no points', zh: '零分对应指标值', nullable: true })
  zeroAt!: string | null;

  @quantity({ en: 'The figure that is worth a hundred points', zh: '满分对应指标值', nullable: true })
  fullAt!: string | null;
}
