import { choice, entity, moment, reference, text, type Ref } from '../../core/fields/words.js';
import { Row } from '../Row.js';
import type { Ticket } from '../index.js';

export const noticeKinds = {
  PROGRESS: { en: 'Progress of the ticket', zh: '处理进度', clause: '2.4.3g' },
  RESULT: { en: 'Result of the ticket', zh: '处理结果', clause: '2.4.3h' },
} as const;

@entity({
  en: 'A notice to the customer of a ticket',
  zh: '工单进度反馈',
  clause: '2.4.3g',
  rows: { within: 'ticket' },
  ids: 'ticket_notice',
})
export class TicketNotice extends Row {
  @reference('Ticket', { en: 'The ticket', zh: '工单' })
  ticket!: Ref<Ticket>;

  @choice('NoticeKind', noticeKinds, { en: 'Kind of notice: progress or result', zh: '反馈类别', filter: true })
  kind!: keyof typeof noticeKinds;

  @text({ en: 'Content of the notice', zh: '反馈内容' })
  content!: string;

  @moment({ en: 'When the customer was notified', zh: '反馈时间' })
  toldAt!: Date;
}
