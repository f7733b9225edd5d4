import { choice, code, entity, flag, reference, text, type Ref } from '../../core/fields/words.js';
import type { FileRecord, Inspection, SampledRecord } from '../index.js';
import { Row } from '../Row.js';

export const inspectionMethods = {
  ON_SITE: { en: 'On-site inspection', zh: '现场检查', clause: '4.1.2a' },
  DOCUMENT_REVIEW: { en: 'Document review', zh: '文件审查', clause: '4.1.2b' },
  DATA_CHECK: { en: 'Data check', zh: '数据核对', clause: '4.1.2c' },
  CUSTOMER_FEEDBACK: { en: 'Customer feedback', zh: '客户反馈', clause: '4.1.2d' },
} as const;

/** A point checked by one method, or the reason for omitting the method; never changed (检查项). */
@entity({
  en: 'An inspection item: a point checked by a method, or the reason for omitting the method',
  zh: '检查项',
  clause: '4.1.2e',
  rows: { within: 'inspection' },
  ids: 'inspection_item',
})
export class InspectionItem extends Row {
  @reference('Inspection', { en: 'The inspection', zh: '监督检查' })
  inspection!: Ref<Inspection>;

  @choice('InspectionMethod', inspectionMethods, { en: 'Inspection method', zh: '检查方式' })
  method!: keyof typeof inspectionMethods;

  @code({ en: 'The clause that serves as the criterion', zh: '对照条款', nullable: true })
  askedByClause!: string | null;

  @text({ en: 'Expected condition', zh: '应有情况', nullable: true })
  criterion!: string | null;

  @text({ en: 'Observed condition, or the reason for omitting the method', zh: '实际情况或未采用该方式的理由' })
  observed!: string;

  @flag({
    en: 'Whether the observation conforms; none where the method was omitted',
    zh: '是否符合；未采用该方式时为空',
    nullable: true,
  })
  conforms!: boolean | null;

  @reference('SampledRecord', { en: 'The sampled record that was checked', zh: '抽中记录', nullable: true })
  sampled!: Ref<SampledRecord> | null;

  @reference('FileRecord', { en: 'The file that serves as evidence', zh: '证据文件', nullable: true })
  proof!: Ref<FileRecord> | null;
}
