import type { Ref } from '@mikro-orm/core';
import { code, day, many, name, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from './Order.js';

/** What is sent to the customer at once. */
@entity({
  en: 'What is sent to the customer at once',
  zh: '发货单',
  clause: '2.2.6d',
  rows: { within: 'order' },
  ids: 'shipment',
  numbered: 'FH',
  orderBy: 'ID_ASC',
})
export class Shipment extends BusinessRecord {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @name({ en: 'Who carries it', zh: '承运人' })
  carrier!: string;

  @code({ en: 'The number by which the carrier tracks it', zh: '运单号', nullable: true })
  trackingNumber!: string | null;

  @day({ en: 'The day by which it is to arrive', zh: '预计到达日期', clause: '2.2.6h', order: true })
  arriveBy!: string;

  @day({ en: 'The day on which it arrived', zh: '送达日期', clause: '2.2.6b', nullable: true })
  deliveredOn!: string | null;

  @name({ en: 'Who received it for the customer', zh: '签收人', nullable: true })
  receivedBy!: string | null;

  @many('ShipmentLine', { en: 'What it holds', zh: '发货行', clause: '2.2.6d', by: 'shipment' })
  lines!: unknown;

  @many('FileRecord', { en: 'Its files', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
