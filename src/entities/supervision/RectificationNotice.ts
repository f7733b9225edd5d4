import { choice, day, entity, integer, many, moment, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import { findingSeverities, type Finding } from './Finding.js';

/** The correction required and its due date; its owner is the person responsible for it (整改通知书). */
@entity({
  en: 'A rectification notice: the correction required and its due date',
  zh: '整改通知书',
  clause: '4.1.3b',
  rows: { read: { en: 'See rectification notices', zh: '查看整改通知书' } },
  list: 'rectificationNotices',
  aggregates: true,
  ids: 'notice',
  numbered: 'ZG',
})
export class RectificationNotice extends BusinessRecord {
  @reference('Finding', { en: 'The finding', zh: '检查发现', filter: true })
  finding!: Ref<Finding>;

  @choice('FindingSeverity', findingSeverities, { en: 'Severity of the finding', zh: '严重程度', filter: true })
  severity!: keyof typeof findingSeverities;

  @text({ en: 'Rectification requirement', zh: '整改要求' })
  requirement!: string;

  @day({
    en: 'Due date of the rectification',
    zh: '整改期限',
    clause: '4.1.3c',
    nullable: true,
    filter: true,
    order: true,
  })
  dueDay!: string | null;

  @integer({ en: 'Number of extensions granted', zh: '延期次数' })
  timesExtended!: number;

  @moment({ en: 'Time by which an appeal must be filed', zh: '申诉截止时间', clause: '4.1.3b' })
  appealBy!: Date;

  @text({ en: 'Grounds of the appeal', zh: '申诉理由', clause: '4.1.3b', nullable: true })
  appeal!: string | null;

  @text({ en: 'Root cause of the finding', zh: '原因分析', nullable: true })
  rootCause!: string | null;

  @text({ en: 'Corrective action', zh: '纠正措施', nullable: true })
  corrective!: string | null;

  @text({ en: 'Preventive action against recurrence', zh: '预防措施', nullable: true })
  preventive!: string | null;

  @text({ en: 'Rectification carried out', zh: '整改情况', nullable: true })
  remedy!: string | null;

  @text({ en: 'Result of the verification', zh: '验证情况', nullable: true })
  verification!: string | null;

  @many('FileRecord', { en: 'Files of the notice', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
