import type { Ref } from '@mikro-orm/core';
import { choice, day, many, moment, money, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from './Order.js';
import { severities } from './OrderIssue.js';

/** What the customer wants changed in an order, with its effect on price and day of delivery. */
@entity({
  en: 'What the customer wants changed in an order',
  zh: '变更申请',
  clause: '2.2.6f',
  rows: { within: 'order' },
  ids: 'change',
  numbered: 'BG',
  orderBy: 'ID_ASC',
})
export class ChangeRequest extends BusinessRecord {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @text({ en: 'What is to be changed, and why', zh: '变更内容与原因' })
  request!: string;

  @choice('Severity', severities, { en: 'How much hangs on it', zh: '紧急程度' })
  severity!: keyof typeof severities;

  @text({ en: 'What the change means', zh: '影响评估', clause: '2.2.6f', nullable: true })
  assessment!: string | null;

  @money({
    en: 'What it adds to the amount of the order, or takes away',
    zh: '价格影响',
    clause: '2.2.6f',
    nullable: true,
  })
  priceEffect!: string | null;

  @day({ en: 'The day by which the order is then delivered', zh: '变更后交货期', clause: '2.2.6f', nullable: true })
  deliverBy!: string | null;

  @moment({ en: 'When it was last assessed', zh: '评估时间', nullable: true })
  assessedAt!: Date | null;

  @text({ en: 'Why it is not made', zh: '不予变更的说明', nullable: true })
  answer!: string | null;

  @many('ChangeLine', {
    en: 'The lines of the order as changed; none where they stay',
    zh: '变更后的订单行',
    by: 'change',
  })
  lines!: unknown;

  @many('Amendment', {
    en: 'The amendments of the contract that it needs',
    zh: '所需补充协议',
    clause: '2.2.6f',
    by: 'changeRequest',
  })
  amendments!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
