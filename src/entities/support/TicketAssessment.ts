import type { Ref } from '@mikro-orm/core';
import { choice, moment, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import type { Account } from '../access/Account.js';
import { Row } from '../Row.js';
import { priorities, ticketSeverities, urgencies, type Ticket } from './Ticket.js';

/** How a ticket was judged once; the ticket itself shows how it was judged last (工单评估). */
@entity({
  en: 'How a ticket was judged once',
  zh: '工单评估',
  clause: '2.4.2b',
  rows: { within: 'ticket' },
  orderBy: 'ID_ASC',
  ids: 'ticket_assessment',
})
export class TicketAssessment extends Row {
  @reference('Ticket', { en: 'The ticket', zh: '工单' })
  ticket!: Ref<Ticket>;

  @choice('TicketSeverity', ticketSeverities, {
    en: 'How grave it was',
    zh: '严重程度',
    clause: '2.4.2c',
    filter: true,
  })
  severity!: keyof typeof ticketSeverities;

  @choice('Urgency', urgencies, { en: 'How long it could wait', zh: '紧急程度', clause: '2.4.2d' })
  urgency!: keyof typeof urgencies;

  @choice('Priority', priorities, { en: 'What came first, by both', zh: '优先级', clause: '2.4.2d' })
  priority!: keyof typeof priorities;

  @text({ en: 'What it was caused by', zh: '原因分析' })
  cause!: string;

  @text({ en: 'How it was to be solved', zh: '处理方案', clause: '2.4.2e' })
  plannedSolution!: string;

  @reference('Account', { en: 'Who judged', zh: '评估人' })
  assessor!: Ref<Account>;

  @moment({ en: 'When', zh: '评估时间' })
  assessedAt!: Date;
}
