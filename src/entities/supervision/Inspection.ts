import type { Ref } from '@mikro-orm/core';
import { day, many, moment, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Department } from '../organization/Department.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { SupervisionItem } from './SupervisionItem.js';

/** How a department works, looked at by somebody of another; its owner is the inspector (监督检查). */
@entity({
  en: 'How a department works, looked at by somebody of another',
  zh: '监督检查',
  clause: '4.1.1b',
  rows: { read: { en: 'See inspections and their samples', zh: '查看监督检查与抽样' } },
  list: 'inspections',
  ids: 'inspection',
  numbered: 'JC',
})
export class Inspection extends BusinessRecord {
  @reference('Department', { en: 'The department that is inspected', zh: '受检部门', filter: true })
  inspected!: Ref<Department>;

  @reference('SupervisionItem', {
    en: 'What of a plan it is for; without one, it was not planned ahead',
    zh: '监督计划项；缺省为计划外检查',
    clause: '4.1.1b',
    nullable: true,
    filter: true,
  })
  planItem!: Ref<SupervisionItem> | null;

  @text({ en: 'What is looked at', zh: '检查内容' })
  subject!: string;

  @day({ en: 'By which day it is reported', zh: '计划完成日', filter: true, order: true })
  reportDay!: string;

  @text({ en: 'What it came to', zh: '检查报告', clause: '4.1.2e', nullable: true })
  conclusion!: string | null;

  @moment({
    en: 'Until when whoever inspects may read what was drawn; never before it begins, nor once it is reported',
    zh: '抽中记录的查阅截止时间',
    clause: '4.1.2',
    nullable: true,
  })
  accessUntil!: Date | null;

  @many('InspectionItem', {
    en: 'What was looked at, by which method',
    zh: '检查项',
    clause: '4.1.2e',
    by: 'inspection',
  })
  items!: unknown;

  @many('Finding', { en: 'What was found', zh: '检查发现', clause: '4.1.3a', by: 'inspection' })
  findings!: unknown;

  @many('InspectionSample', { en: 'The records drawn to be checked', zh: '抽样', clause: '4.1.2c', by: 'inspection' })
  samples!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
