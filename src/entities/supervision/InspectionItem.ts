import type { Ref } from '@mikro-orm/core';
import { choice, code, flag, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { FileRecord } from '../files/FileRecord.js';
import { Row } from '../Row.js';
import type { Inspection } from './Inspection.js';
import type { SampledRecord } from './SampledRecord.js';

export const inspectionMethods = {
  ON_SITE: { en: 'On site', zh: '现场检查', clause: '4.1.2a' },
  DOCUMENT_REVIEW: { en: 'By its documents', zh: '文件审查', clause: '4.1.2b' },
  DATA_CHECK: { en: 'By its data', zh: '数据核对', clause: '4.1.2c' },
  CUSTOMER_FEEDBACK: { en: 'By what customers say', zh: '客户反馈', clause: '4.1.2d' },
} as const;

/** One thing that was looked at by one method, or why a method was left out; never changed (检查项). */
@entity({
  en: 'One thing that was looked at by one method, or why a method was left out',
  zh: '检查项',
  clause: '4.1.2e',
  rows: { within: 'inspection' },
  orderBy: 'ID_ASC',
  ids: 'inspection_item',
})
export class InspectionItem extends Row {
  @reference('Inspection', { en: 'The inspection', zh: '监督检查' })
  inspection!: Ref<Inspection>;

  @choice('InspectionMethod', inspectionMethods, { en: 'By which method', zh: '检查方式' })
  method!: keyof typeof inspectionMethods;

  @code({ en: 'The clause that it is held against', zh: '对照条款', nullable: true })
  askedByClause!: string | null;

  @text({ en: 'What was expected', zh: '应有情况', nullable: true })
  criterion!: string | null;

  @text({ en: 'What was seen, or why the method was left out', zh: '实际情况或未采用该方式的理由' })
  observed!: string;

  @flag({
    en: 'Whether it is as expected; not said where the method was left out',
    zh: '是否符合；未采用该方式时为空',
    nullable: true,
  })
  conforms!: boolean | null;

  @reference('SampledRecord', { en: 'The record that was drawn', zh: '抽中记录', nullable: true })
  sampled!: Ref<SampledRecord> | null;

  @reference('FileRecord', { en: 'The file that shows it', zh: '证据文件', nullable: true })
  proof!: Ref<FileRecord> | null;
}
