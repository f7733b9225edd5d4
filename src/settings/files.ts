import { cadences, choice, number } from './setting.js';

/** What the company decides about files. */
export const filesSettings = {
  'fileRecord.filing.workdays': number({
    clause: '3.1.1a',
    value: 3,
    en: 'How long the filing of a file may take',
    zh: '文件归档的期限',
    wording: '及时分类整理',
  }),
  'shareGrant.validity.days': number({
    clause: '3.1.2a',
    value: 90,
    en: 'How long a file stays shared',
    zh: '文件共享的有效期',
    wording: '共享平台',
  }),
  'fileRecord.backup.workdays': number({
    clause: '3.1.3a',
    value: 5,
    en: 'How long the backup of an important file may take',
    zh: '重要文件备份的期限',
    wording: '备份',
  }),
  'restoreTest.round.cadence': choice({
    clause: '3.1.3c',
    value: 'QUARTERLY',
    of: cadences,
    en: 'How often backups are restored as a test',
    zh: '备份恢复测试的频次',
    wording: '防止数据丢失',
  }),
  'loan.term.days': number({
    clause: '3.1.4a',
    value: 14,
    en: 'How long a file may be borrowed',
    zh: '文件借阅的期限',
    wording: '借阅…归还',
  }),
  'loan.reminder.daysBefore': number({
    clause: '3.1.4c',
    value: 2,
    en: 'How long before its return a borrower is reminded',
    zh: '归还到期前的提醒天数',
    wording: '归还',
  }),
  'loan.extensions.count': number({
    clause: '3.1.4c',
    value: 1,
    en: 'How often a loan may be extended',
    zh: '借阅可续借的次数',
    wording: '归还',
  }),
};
