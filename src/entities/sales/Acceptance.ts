import { choice, entity, flag, moment, name, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Account, Order } from '../index.js';

export const acceptanceWays = {
  OWN_ACCOUNT: { en: 'Confirmation by the customer’s own account', zh: '客户账号确认' },
  PAPER: { en: 'Confirmation on paper signed by the customer', zh: '客户书面确认' },
} as const;

@entity({
  en: 'The customer’s acceptance of an order',
  zh: '验收',
  clause: '2.2.6b',
  rows: { within: 'order' },
  ids: 'acceptance',
})
export class Acceptance extends Row {
  @reference('Order', { en: 'The accepted order', zh: '订单' })
  order!: Ref<Order>;

  @flag({ en: 'Whether the delivery was on time', zh: '是否按时', clause: '2.2.6b' })
  onTime!: boolean;

  @flag({ en: 'Whether the quality is as agreed', zh: '是否按质', clause: '2.2.6c' })
  quality!: boolean;

  @flag({ en: 'Whether the quantity is as agreed', zh: '是否按量', clause: '2.2.6d' })
  quantity!: boolean;

  @text({ en: 'The customer’s remark on the acceptance', zh: '客户说明', nullable: true })
  remark!: string | null;

  @choice('AcceptanceWay', acceptanceWays, { en: 'Method of confirmation', zh: '确认方式' })
  way!: keyof typeof acceptanceWays;

  @name({ en: 'Name of the person who accepted for the customer', zh: '客户确认人' })
  acceptedBy!: string;

  @reference('Account', { en: 'The account that entered the acceptance', zh: '录入账号' })
  account!: Ref<Account>;

  @moment({ en: 'When the order was accepted', zh: '验收时间' })
  acceptedAt!: Date;
}
