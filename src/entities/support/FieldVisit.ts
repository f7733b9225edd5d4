import { day, entity, reference, text, type Ref } from '../../core/fields/words.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Ticket } from '../index.js';

/** An engineer's visit to the customer for a ticket; its owner is the engineer, its department the ticket's (上门服务). */
@entity({
  en: 'An engineer’s visit to the customer for a ticket',
  zh: '上门服务',
  clause: '2.4.3c',
  rows: { within: 'ticket' },
  ids: 'field_visit',
  numbered: 'XC',
  orderBy: 'ID_ASC',
})
export class FieldVisit extends BusinessRecord {
  @reference('Ticket', { en: 'The ticket', zh: '工单' })
  ticket!: Ref<Ticket>;

  @day({ en: 'Planned date of the visit', zh: '计划上门日期', clause: '2.4.2f', filter: true, order: true })
  plannedDay!: string;

  @text({ en: 'Purpose of the visit', zh: '服务内容' })
  purpose!: string;

  @text({ en: 'Result of the visit', zh: '服务结果', clause: '2.4.3f', nullable: true })
  result!: string | null;

  @text({ en: 'Spare parts replaced', zh: '更换的零部件', clause: '2.4.3d', nullable: true })
  spareParts!: string | null;
}
