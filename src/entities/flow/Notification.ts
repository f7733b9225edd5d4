import { Index, Unique } from '@mikro-orm/decorators/legacy';
import { choice, entity, hidden, moment, recordOf, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { Row } from '../Row.js';

export const notificationKinds = {
  HANDED: { en: 'A record awaits your action', zh: '待您办理' },
  NEWS: { en: 'Progress on a record of yours', zh: '进展' },
  REMINDER: { en: 'A record that awaits your action is due soon', zh: '时限提醒' },
  WARNING: { en: 'A record of your department may become overdue', zh: '逾期预警' },
  ESCALATION: { en: 'Escalation: a record of your department is overdue', zh: '逾期上报' },
  EXPIRY: { en: 'The time limit of a record of yours expired', zh: '到期' },
  MOVED: { en: 'The due date of a record of yours was changed', zh: '时限变更' },
} as const;

/** A notification to one account (通知): read by nobody else, not even by administrators. */
@entity({
  en: 'A notification to one account',
  zh: '通知',
  clause: '3.4.3a',
  rows: { own: 'account' },
  list: 'notifications',
  aggregates: true,
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
  @reference('Account', { en: 'The account that receives the notification', zh: '接收账号' })
  account!: Ref<Account>;

  @choice('NotificationKind', notificationKinds, { en: 'Kind of notification', zh: '通知类型', filter: true })
  kind!: keyof typeof notificationKinds;

  @moment({ en: 'Time of the event that the notification reports', zh: '时间', filter: true, order: true })
  at!: Date;

  @recordOf([], { en: 'The record that the notification concerns', zh: '相关记录' })
  record!: string;

  @text({ en: 'Text of the notification in English', zh: '英文内容' })
  textEn!: string;

  @text({ en: 'Text of the notification in Chinese', zh: '中文内容' })
  textZh!: string;

  @moment({
    en: 'When the notification was read; reading a reminder acknowledges it',
    zh: '阅读时间',
    nullable: true,
    filter: true,
  })
  readAt!: Date | null;

  @moment({ en: 'When the notification was mailed', zh: '邮件发送时间', nullable: true })
  mailedAt!: Date | null;

  /** What it comes from: nobody is told of the same thing twice. */
  @hidden('text', { collation: 'C' })
  cause!: string;
}
