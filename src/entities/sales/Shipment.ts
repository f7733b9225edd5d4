import { code, day, entity, many, name, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from '../index.js';

@entity({
  en: 'A shipment of goods to the customer',
  zh: '发货单',
  clause: '2.2.6d',
  rows: { within: 'order' },
  ids: 'shipment',
  numbered: 'FH',
  orderBy: 'ID_ASC',
})
export class Shipment extends BusinessRecord {
  @reference('Order', { en: 'The order shipped', zh: '订单' })
  order!: Ref<Order>;

  @name({ en: 'Carrier of the shipment', zh: '承运人' })
  carrier!: string;

  @code({ en: 'Tracking number of the carrier', zh: '运单号', nullable: true })
  trackingNumber!: string | null;

  @day({ en: 'Expected arrival date', zh: '预计到达日期', clause: '2.2.6h', order: true })
  arriveBy!: string;

  @day({ en: 'Actual delivery date', zh: '送达日期', clause: '2.2.6b', nullable: true })
  deliveredOn!: string | null;

  @name({ en: 'Name of the recipient at the customer', zh: '签收人', nullable: true })
  receivedBy!: string | null;

  @many('ShipmentLine', { en: 'Shipment lines: the goods sent', zh: '发货行', clause: '2.2.6d', by: 'shipment' })
  lines!: unknown;

  @many('FileRecord', { en: 'Files of the shipment', zh: '文件', clause: '3.1.1a', by: 'record' })
  files!: unknown;
}
