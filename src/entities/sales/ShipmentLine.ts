import { entity, quantity, reference, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { OrderLine, Shipment } from '../index.js';

/** The quantity of an order line that a shipment holds, and the quantity that arrived. */
@entity({
  en: 'A line of a shipment: the quantity of an order line sent and received',
  zh: '发货行',
  clause: '2.2.6d',
  rows: { within: 'shipment' },
  ids: 'shipment_line',
})
export class ShipmentLine extends Row {
  @reference('Shipment', { en: 'The shipment', zh: '发货单' })
  shipment!: Ref<Shipment>;

  @reference('OrderLine', { en: 'The order line', zh: '订单行' })
  line!: Ref<OrderLine>;

  @quantity({ en: 'Quantity sent', zh: '发货数量' })
  quantity!: string;

  @quantity({ en: 'Quantity received', zh: '签收数量', nullable: true })
  received!: string | null;
}
