import type { Ref } from '@mikro-orm/core';
import { day, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Ticket } from './Ticket.js';

/** That somebody goes to the customer for a ticket; its owner is the engineer who goes, its department the ticket's (上门服务). */
@entity({
  en: 'That somebody goes to the customer for a ticket',
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

  @day({ en: 'On which day', zh: '计划上门日期', clause: '2.4.2f', filter: true, order: true })
  plannedDay!: string;

  @text({ en: 'What is to be done there', zh: '服务内容' })
  purpose!: string;

  @text({ en: 'What was done there', zh: '服务结果', clause: '2.4.3f', nullable: true })
  result!: string | null;

  @text({ en: 'The parts that were replaced', zh: '更换的零部件', clause: '2.4.3d', nullable: true })
  spareParts!: string | null;
}
