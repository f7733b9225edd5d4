import { choice, day, entity, many, moment, money, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from '../index.js';
import { severities } from './OrderIssue.js';

@entity({
  en: 'The customer’s request to change an order',
  zh: '变更申请',
  clause: '2.2.6f',
  rows: { within: 'order' },
  ids: 'change',
  numbered: 'BG',
  orderBy: 'ID_ASC',
})
export class ChangeRequest extends BusinessRecord {
  @reference('Order', { en: 'The order to be changed', zh: '订单' })
  order!: Ref<Order>;

  @text({ en: 'Requested change and its reason', zh: '变更内容与原因' })
  request!: string;

  @choice('Severity', severities, { en: 'Severity of the change request', zh: '紧急程度' })
  severity!: keyof typeof severities;

  @text({ en: 'Impact assessment of the change', zh: '影响评估', clause: '2.2.6f', nullable: true })
  assessment!: string | null;

  @money({
    en: 'Price impact: change of the order amount, positive or negative',
    zh: '价格影响',
    clause: '2.2.6f',
    nullable: true,
  })
  priceEffect!: string | null;

  @day({ en: 'Delivery date of the order after the change', zh: '变更后交货期', clause: '2.2.6f', nullable: true })
  deliverBy!: string | null;

  @moment({ en: 'When the change was last assessed', zh: '评估时间', nullable: true })
  assessedAt!: Date | null;

  @text({ en: 'Reason for declining the change', zh: '不予变更的说明', nullable: true })
  answer!: string | null;

  @many('ChangeLine', {
    en: 'Order lines after the change; none where they stay',
    zh: '变更后的订单行',
    by: 'change',
  })
  lines!: unknown;

  @many('Amendment', {
    en: 'Contract amendments that the change needs',
    zh: '所需补充协议',
    clause: '2.2.6f',
    by: 'changeRequest',
  })
  amendments!: unknown;

  @many('FileRecord', { en: 'Files of the change request', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
