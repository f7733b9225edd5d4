import type { Ref } from '@mikro-orm/core';
import { Index, Unique } from '@mikro-orm/decorators/legacy';
import { choice, moment, recordOf, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { hidden } from '../../core/fields/hidden.js';
import type { Account } from '../access/Account.js';
import { Row } from '../Row.js';

export const notificationKinds = {
  HANDED: { en: 'A record waits for you', zh: '待您办理' },
  NEWS: { en: 'Something was done on a record of yours', zh: '进展' },
  REMINDER: { en: 'A record that waits for you is due soon', zh: '时限提醒' },
  WARNING: { en: 'A record of your department may not be done in time', zh: '逾期预警' },
  ESCALATION: { en: 'A record of your department was not done in time', zh: '逾期上报' },
  EXPIRY: { en: 'The time of a record of yours ran out', zh: '到期' },
  MOVED: { en: 'A record of yours is due at another time', zh: '时限变更' },
} as const;

/** What one account is told (通知): read by nobody else, not even by administrators. */
@entity({
  en: 'What one account is told',
  zh: '通知',
  clause: '3.4.3a',
  rows: { own: 'account' },
  list: 'notifications',
  orderBy: 'AT_DESC',
  ids: 'notification',
})
@Index({ properties: ['account', 'at', 'id'] })
@Index({
  name: 'notification_unread',
  expression: 'create index "notification_unread" on "notification" ("account_id") where "read_at" is null',
})
@Unique({ properties: ['account', 'cause'] })
export class Notification extends Row {
  @reference('Account', { en: 'Whom it is for', zh: '接收账号' })
  account!: Ref<Account>;

  @choice('NotificationKind', notificationKinds, { en: 'What it is about', zh: '通知类型', filter: true })
  kind!: keyof typeof notificationKinds;

  @moment({ en: 'The moment that it stands for', zh: '时间', filter: true, order: true })
  at!: Date;

  @recordOf([], { en: 'The record that it is about', zh: '相关记录' })
  record!: string;

  @text({ en: 'What it says, in English', zh: '英文内容' })
  textEn!: string;

  @text({ en: 'What it says, in Chinese', zh: '中文内容' })
  textZh!: string;

  @moment({
    en: 'When it was read; a reminder that is read is acknowledged',
    zh: '阅读时间',
    nullable: true,
    filter: true,
  })
  readAt!: Date | null;

  @moment({ en: 'When it was mailed', zh: '邮件发送时间', nullable: true })
  mailedAt!: Date | null;

  /** What it comes from: nobody is told of the same thing twice. */
  @hidden('text', { collation: 'C' })
  cause!: string;
}
