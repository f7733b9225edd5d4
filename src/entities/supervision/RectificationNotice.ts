import type { Ref } from '@mikro-orm/core';
import { choice, day, integer, many, moment, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import { findingSeverities, type Finding } from './Finding.js';

/** What is to be put right, and by when; its owner is whoever is to do it (整改通知书). */
@entity({
  en: 'What is to be put right, and by when',
  zh: '整改通知书',
  clause: '4.1.3b',
  rows: { read: { name: 'noticeRead', en: 'See rectification notices', zh: '查看整改通知书' } },
  list: 'rectificationNotices',
  ids: 'notice',
  numbered: 'ZG',
})
export class RectificationNotice extends BusinessRecord {
  @reference('Finding', { en: 'The finding', zh: '检查发现', filter: true })
  finding!: Ref<Finding>;

  @choice('FindingSeverity', findingSeverities, { en: 'How grave the finding is', zh: '严重程度', filter: true })
  severity!: keyof typeof findingSeverities;

  @text({ en: 'What is to be as it should', zh: '整改要求' })
  requirement!: string;

  @day({ en: 'By which day', zh: '整改期限', clause: '4.1.3c', nullable: true, filter: true, order: true })
  dueDay!: string | null;

  @integer({ en: 'How often it was given more time', zh: '延期次数' })
  timesExtended!: number;

  @moment({ en: 'By when those responsible may appeal', zh: '申诉截止时间', clause: '4.1.3b' })
  appealBy!: Date;

  @text({ en: 'What those responsible say against it', zh: '申诉理由', clause: '4.1.3b', nullable: true })
  appeal!: string | null;

  @text({ en: 'Why it came about', zh: '原因分析', nullable: true })
  rootCause!: string | null;

  @text({ en: 'What puts it right', zh: '纠正措施', nullable: true })
  corrective!: string | null;

  @text({ en: 'What keeps it from coming back', zh: '预防措施', nullable: true })
  preventive!: string | null;

  @text({ en: 'What was done', zh: '整改情况', nullable: true })
  remedy!: string | null;

  @text({ en: 'What whoever verified it saw', zh: '验证情况', nullable: true })
  verification!: string | null;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
