import { day, entity, many, moment, reference, text, type Ref } from '../../core/fields/words.js';
import type { Department, SupervisionItem } from '../index.js';
import { BusinessRecord } from '../BusinessRecord.js';

/** The inspection of a department by an inspector from another department; its owner is the inspector (监督检查). */
@entity({
  en: 'An inspection of a department by an inspector from another department',
  zh: '监督检查',
  clause: '4.1.1b',
  rows: { read: { en: 'See inspections and their samples', zh: '查看监督检查与抽样' } },
  list: 'inspections',
  aggregates: true,
  ids: 'inspection',
  numbered: 'JC',
})
export class Inspection extends BusinessRecord {
  @reference('Department', { en: 'The inspected department', zh: '受检部门', filter: true })
  inspected!: Ref<Department>;

  @reference('SupervisionItem', {
    en: 'The plan item inspected; none is an unplanned inspection',
    zh: '监督计划项；缺省为计划外检查',
    clause: '4.1.1b',
    nullable: true,
    filter: true,
  })
  planItem!: Ref<SupervisionItem> | null;

  @text({ en: 'Subject of the inspection', zh: '检查内容' })
  subject!: string;

  @day({ en: 'Date by which the inspection must be reported', zh: '计划完成日', filter: true, order: true })
  reportDay!: string;

  @text({ en: 'Conclusion of the inspection report', zh: '检查报告', clause: '4.1.2e', nullable: true })
  conclusion!: string | null;

  @moment({
    en: 'Time until which the inspector may read the sampled records; never before the start or after the report',
    zh: '抽中记录的查阅截止时间',
    clause: '4.1.2',
    nullable: true,
  })
  accessUntil!: Date | null;

  @many('InspectionItem', {
    en: 'Inspection items: points checked, by method',
    zh: '检查项',
    clause: '4.1.2e',
    by: 'inspection',
  })
  items!: unknown;

  @many('Finding', { en: 'Findings of the inspection', zh: '检查发现', clause: '4.1.3a', by: 'inspection' })
  findings!: unknown;

  @many('InspectionSample', {
    en: 'Samples: records drawn for checking',
    zh: '抽样',
    clause: '4.1.2c',
    by: 'inspection',
  })
  samples!: unknown;

  @many('FileRecord', { en: 'Files of the inspection', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
