import { choice, entity, moment, reference, text, type Ref } from '../../core/fields/words.js';
import type { Account } from '../index.js';
import { Row } from '../Row.js';
import { priorities, ticketSeverities, urgencies, type Ticket } from './Ticket.js';

@entity({
  en: 'An assessment of a ticket; the ticket itself shows the latest',
  zh: '工单评估',
  clause: '2.4.2b',
  rows: { within: 'ticket' },
  ids: 'ticket_assessment',
})
export class TicketAssessment extends Row {
  @reference('Ticket', { en: 'The assessed ticket', zh: '工单' })
  ticket!: Ref<Ticket>;

  @choice('TicketSeverity', ticketSeverities, {
    en: 'Severity of the problem as assessed',
    zh: '严重程度',
    clause: '2.4.2c',
    filter: true,
  })
  severity!: keyof typeof ticketSeverities;

  @choice('Urgency', urgencies, { en: 'Urgency as assessed', zh: '紧急程度', clause: '2.4.2d' })
  urgency!: keyof typeof urgencies;

  @choice('Priority', priorities, { en: 'Priority, derived from severity and urgency', zh: '优先级', clause: '2.4.2d' })
  priority!: keyof typeof priorities;

  @text({ en: 'Root cause as assessed', zh: '原因分析' })
  cause!: string;

  @text({ en: 'Planned solution as assessed', zh: '处理方案', clause: '2.4.2e' })
  plannedSolution!: string;

  @reference('Account', { en: 'The account that assessed the ticket', zh: '评估人' })
  assessor!: Ref<Account>;

  @moment({ en: 'When the ticket was assessed', zh: '评估时间' })
  assessedAt!: Date;
}
