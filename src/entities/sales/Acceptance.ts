import type { Ref } from '@mikro-orm/core';
import { choice, flag, moment, name, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { Account } from '../access/Account.js';
import type { Order } from './Order.js';

export const acceptanceWays = {
  OWN_ACCOUNT: { en: 'By the customer’s own account', zh: '客户账号确认' },
  PAPER: { en: 'On the customer’s signed paper', zh: '客户书面确认' },
} as const;

/** What the customer confirmed of an order: that it came on time, in quality and in quantity. */
@entity({
  en: 'What the customer confirmed of an order',
  zh: '验收',
  clause: '2.2.6b',
  rows: { within: 'order' },
  ids: 'acceptance',
})
export class Acceptance extends Row {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @flag({ en: 'Whether it came on time', zh: '是否按时', clause: '2.2.6b' })
  onTime!: boolean;

  @flag({ en: 'Whether the quality is as agreed', zh: '是否按质', clause: '2.2.6c' })
  quality!: boolean;

  @flag({ en: 'Whether the quantity is as agreed', zh: '是否按量', clause: '2.2.6d' })
  quantity!: boolean;

  @text({ en: 'What the customer said with it', zh: '客户说明', nullable: true })
  remark!: string | null;

  @choice('AcceptanceWay', acceptanceWays, { en: 'How it was confirmed', zh: '确认方式' })
  way!: keyof typeof acceptanceWays;

  @name({ en: 'Who confirmed it for the customer', zh: '客户确认人' })
  acceptedBy!: string;

  @reference('Account', { en: 'The account that entered it', zh: '录入账号' })
  account!: Ref<Account>;

  @moment({ en: 'When', zh: '验收时间' })
  acceptedAt!: Date;
}
