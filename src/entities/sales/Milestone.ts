import { day, entity, name, reference, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Order } from '../index.js';

@entity({
  en: 'A milestone in the progress of an order, planned and reached',
  zh: '里程碑',
  clause: '2.2.6e',
  rows: { within: 'order' },
  ids: 'milestone',
  numbered: 'LC',
  orderBy: 'PLANNED_ON_ASC',
})
export class Milestone extends BusinessRecord {
  @reference('Order', { en: 'The order', zh: '订单' })
  order!: Ref<Order>;

  @name({ en: 'Name of the milestone', zh: '里程碑名称' })
  name!: string;

  @day({ en: 'Planned date of the milestone', zh: '计划日期', clause: '2.2.6e', order: true })
  plannedOn!: string;

  @day({ en: 'Actual date of the milestone', zh: '达成日期', clause: '2.2.6e', nullable: true })
  reachedOn!: string | null;
}
