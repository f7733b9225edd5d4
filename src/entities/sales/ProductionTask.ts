import { day, entity, many, quantity, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order, OrderLine } from '../index.js';

/** A quantity of one line of an order that is produced together and inspected by somebody else. */
@entity({
  en: 'A production task: a quantity of one order line produced together',
  zh: '生产任务',
  clause: '2.2.6b',
  rows: { within: 'order' },
  ids: 'production',
  numbered: 'SC',
  orderBy: 'ID_ASC',
})
export class ProductionTask extends BusinessRecord {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @reference('OrderLine', { en: 'The order line produced', zh: '订单行' })
  line!: Ref<OrderLine>;

  @quantity({ en: 'Quantity to be produced', zh: '生产数量', clause: '2.2.6d' })
  quantity!: string;

  @day({ en: 'Planned start date of production', zh: '计划开始日期' })
  plannedFrom!: string;

  @day({ en: 'Planned end date of production', zh: '计划完成日期', clause: '2.2.6b', order: true })
  plannedTo!: string;

  @many('QualityCheck', { en: 'Quality checks of the output', zh: '质量检验', clause: '2.2.6c', by: 'task' })
  qualityChecks!: unknown;
}
