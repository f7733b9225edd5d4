import { choice, code, entity, name, percent, quantity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { AssessmentScheme } from '../index.js';

export const assessmentSides = {
  PROCESS: { en: 'Process compliance', zh: '业务流程执行情况', clause: '4.2.1' },
  QUALITY: { en: 'Quality of work', zh: '业务质量', clause: '4.2.2' },
  EFFICIENCY: { en: 'Efficiency and speed of work', zh: '工作效率', clause: '4.2.3' },
  TEAMWORK: { en: 'Teamwork', zh: '团队协作', clause: '4.2.4' },
} as const;

/** An item to be scored: by an indicator between two anchors, or by the assessor. */
@entity({
  en: 'An item of an assessment scheme to be scored',
  zh: '考核方案项目',
  clause: '4.3.1b',
  rows: { within: 'scheme' },
  ids: 'scheme_item',
})
export class SchemeItem extends Row {
  @reference('AssessmentScheme', { en: 'The assessment scheme', zh: '考核方案' })
  scheme!: Ref<AssessmentScheme>;

  @choice('AssessmentSide', assessmentSides, { en: 'Side of the work that the item belongs to', zh: '考核维度' })
  side!: keyof typeof assessmentSides;

  @name({ en: 'Title of the item', zh: '考核项目' })
  title!: string;

  @code({
    en: 'Code of the indicator; none for scoring by the assessor',
    zh: '指标代码；缺省为人工评分',
    nullable: true,
  })
  indicatorCode!: string | null;

  @percent({ en: 'Weight in percent', zh: '权重（%）' })
  weight!: string;

  @quantity({ en: 'Lower anchor: the figure worth no points', zh: '零分对应指标值', nullable: true })
  zeroAt!: string | null;

  @quantity({ en: 'Upper anchor: the figure worth a hundred points', zh: '满分对应指标值', nullable: true })
  fullAt!: string | null;
}
