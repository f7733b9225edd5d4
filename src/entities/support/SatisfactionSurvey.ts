import type { Ref } from '@mikro-orm/core';
import { choice, integer, many, reference, text } from '../../core/fields/field.js';
import { entity } from '../../core/fields/entity.js';
import { BusinessRecord } from '../BusinessRecord.js';
import type { Ticket } from './Ticket.js';

export const satisfactionFactors = {
  SPEED: { en: 'How fast it went', zh: '响应与处理速度' },
  SKILL: { en: 'How well those who helped know their trade', zh: '专业能力' },
  MANNER: { en: 'How the customer was spoken to', zh: '服务态度' },
  RESULT: { en: 'What came of it', zh: '处理结果' },
} as const;

/** What a customer is asked about the ticket that was resolved, once (满意度调查). */
@entity({
  en: 'What a customer is asked about a resolved ticket, once',
  zh: '满意度调查',
  clause: '2.4.4a',
  rows: { within: 'ticket' },
  ids: 'survey',
  numbered: 'MY',
  orderBy: 'ID_ASC',
})
export class SatisfactionSurvey extends BusinessRecord {
  @reference('Ticket', { en: 'The ticket', zh: '工单', unique: true })
  ticket!: Ref<Ticket>;

  @integer({ en: 'From 1, poor, to 5, excellent', zh: '评分（1–5）', clause: '2.4.4b', nullable: true, filter: true })
  score!: number | null;

  @text({ en: 'What the customer says', zh: '意见与反馈', clause: '2.4.4c', nullable: true })
  comment!: string | null;

  @choice('SatisfactionFactor', satisfactionFactors, {
    en: 'What counted most',
    zh: '影响因素',
    clause: '2.4.4d',
    nullable: true,
    filter: true,
  })
  factor!: keyof typeof satisfactionFactors | null;

  @many('FollowUp', { en: 'How a low score was followed up', zh: '低分回访', clause: '2.4.4e', by: 'survey' })
  followUps!: unknown;
}
