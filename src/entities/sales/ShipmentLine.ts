import type { Ref } from '@mikro-orm/core';
import { quantity, reference } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { Row } from '../Row.js';
import type { OrderLine } from './OrderLine.js';
import type { Shipment } from './Shipment.js';

/** How much of a line of the order a shipment holds, and how much of it arrived. */
@entity({
  en: 'How much of a line of the order a shipment holds, and how much of it arrived',
  zh: '发货行',
  clause: '2.2.6d',
  rows: { within: 'shipment' },
  orderBy: 'ID_ASC',
  ids: 'shipment_line',
})
export class ShipmentLine extends Row {
  @reference('Shipment', { en: 'The shipment', zh: '发货单' })
  shipment!: Ref<Shipment>;

  @reference('OrderLine', { en: 'The line of the order', zh: '订单行' })
  line!: Ref<OrderLine>;

  @quantity({ en: 'How many units were sent', zh: '发货数量' })
  quantity!: string;

  @quantity({ en: 'How many units arrived', zh: '签收数量', nullable: true })
  received!: string | null;
}
