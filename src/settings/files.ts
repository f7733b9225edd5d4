import { cadences, choice, number } from './setting.js';

/** What the company decides about files. */
export const filesSettings = {
  'fileRecord.filing.workdays': number({
    clause: '3.1.1a',
    value: 3,
    en: 'Time limit of filing a file',
    zh: '文件归档的期限',
    wording: '及时分类整理',
  }),
  'shareGrant.validity.days': number({
    clause: '3.1.2a',
    value: 90,
    en: 'Validity period of a shared file',
    zh: '文件共享的有效期',
    wording: '共享平台',
  }),
  'fileRecord.backup.workdays': number({
    clause: '3.1.3a',
    value: 5,
    en: 'Time limit of the backup of an important file',
    zh: '重要文件备份的期限',
    wording: '备份',
  }),
  'restoreTest.round.cadence': choice({
    clause: '3.1.3c',
    value: 'QUARTERLY',
    of: cadences,
    en: 'Frequency of backup restore tests',
    zh: '备份恢复测试的频次',
    wording: '防止数据丢失',
  }),
  'loan.term.days': number({
    clause: '3.1.4a',
    value: 14,
    en: 'Loan period of a file',
    zh: '文件借阅的期限',
    wording: '借阅…归还',
  }),
  'loan.reminder.daysBefore': number({
    clause: '3.1.4c',
    value: 2,
    en: 'Lead time of the reminder before a loan’s return date',
    zh: '归还到期前的提醒天数',
    wording: '归还',
  }),
  'loan.extensions.count': number({
    clause: '3.1.4c',
    value: 1,
    en: 'Maximum number of extensions of a loan',
    zh: '借阅可续借的次数',
    wording: '归还',
  }),
};
